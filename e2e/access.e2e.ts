/** axe finds nothing in any state; magnification and forced colours lose nothing. */
import { devices } from 'playwright/test';
import { actors, event, expect, expectAccessible, expectLegible, figure, open, panel, test } from './support.ts';

const STATES = [
  ['the story', ''],
  ['an event open', '?event=bangkok-talks'],
  ['a filter on', '?actor=xi-jinping&actor=joe-biden&match=all'],
  ['a search', '?q=hacking'],
  ['nothing found', '?q=zeppelin'],
  ['the list', '?view=list'],
  ['the list with an event open', '?view=list&event=dnc-hack'],
  ['zoomed in', '?from=2024-01-01&to=2024-02-10'],
  ['a notice', '?event=no-such-thing'],
] as const;

function forEachState(): void {
  for (const [name, address] of STATES) {
    test(`axe: ${name}, light and dark`, async ({ page }) => {
      await open(page, address);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectLegible(page);
    });
  }
}

forEachState();

test.describe('on a phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['iPhone 13'];
  test.use({ ...phone, viewport: { width: 390, height: 844 } });
  forEachState();
});

test('dialogs have nothing for axe either', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Articles' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await event(page, 'US election').focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
});

test('at 400 % zoom everything is still there', async ({ page }) => {
  // 1280 px at 400 % are 320 px.
  await page.setViewportSize({ width: 320, height: 256 });
  await open(page);
  await event(page, 'US election').click();
  await expect(panel(page).getByRole('heading', { name: 'US election' })).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('on a phone held sideways events keep their names, and the page scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await open(page);
  await expect(event(page, 'US election')).toBeVisible();
  await event(page, 'US election').click();
  await expect(panel(page).getByRole('heading', { name: 'US election' })).toBeVisible();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(page.getByRole('button', { name: 'Zoom in', exact: true })).toBeInViewport();
});

test('forced colours keep marks, text and choice apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, '?event=us-election');
  await expect(actors(page).getByRole('button', { name: 'Xi Jinping', exact: true })).toBeVisible();
  const inks = await figure(page)
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return new Set(Array.from({ length: data.length / 4 }, (_, i) => data.slice(i * 4, i * 4 + 4).join())).size;
    });
  expect(inks).toBeGreaterThan(2);
});

for (const width of [320, 390, 720, 1024, 1280, 1440, 2560, 3840]) {
  test(`nothing runs out of the page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: width < 720 ? 700 : Math.round(width * 0.6) });
    await open(page, '?event=bangkok-talks');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await expect(panel(page)).toBeVisible();
  });
}
