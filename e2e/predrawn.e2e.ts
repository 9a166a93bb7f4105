/** The start page before its script: drawn and readable, and taken over in place. */
import type { Locator, Page } from 'playwright/test';
import { event, expect, holdBack, panel, recordLayoutShifts, settled, test } from './support.ts';

const picture = (page: Page) => page.getByRole('img', { name: /^Timeline/ });

const boxesOf = (all: readonly Locator[]) => Promise.all(all.map((each) => each.boundingBox()));

/** Keeps the page's scripts back until what it returns is called. */
async function scriptsHeldBack(page: Page, address = ''): Promise<() => void> {
  const letGo = await holdBack(page, '**/*.js');
  await page.goto(`./${address}`, { waitUntil: 'commit' });
  await page.getByRole('banner').waitFor();
  return letGo;
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the timeline is seen, and every event told with its date, actors, source and page', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/What Beijing promised/);
    await expect(picture(page)).toHaveAccessibleName(/17 events, 1979–2024/);
    await expect(picture(page).getByText('Diplomatic ties begin').filter({ visible: true })).toBeVisible();

    const told = page.getByRole('region', { name: 'All events in words' });
    await expect(told.getByRole('heading', { level: 3 })).toHaveCount(17);
    const meeting = told.getByRole('listitem').filter({ hasText: 'Sullivan and Wang meet in Bangkok' });
    await expect(meeting).toContainText('26–27 January 2024');
    await expect(meeting).toContainText('Jake Sullivan');
    await expect(meeting.getByRole('link', { name: /^Sullivan/ })).toHaveAttribute('href', 'event/bangkok-talks/');
    await meeting.scrollIntoViewIfNeeded();
    await expect(meeting).toBeInViewport();
    // What cannot be used is not there.
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.getByText(/allow JavaScript/)).toBeVisible();
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 } });

    test('the events stand in order of time in place of the picture', async ({ page }) => {
      await page.goto('./');
      await expect(picture(page)).toBeHidden();
      await expect(page.getByRole('link', { name: 'Diplomatic ties begin' })).toBeInViewport();
    });
  });
});

for (const [width, height] of [[1440, 900], [1366, 650]] as const) {
  test(`the script takes over in place at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const layoutShift = await recordLayoutShifts(page);
    const go = await scriptsHeldBack(page);
    const label = picture(page).getByText('Diplomatic ties begin').filter({ visible: true });
    await expect(label).toBeVisible();
    const before = await label.boundingBox();

    go();
    await settled(page);
    await expect(picture(page)).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'All events in words' })).toHaveCount(0);
    const after = await event(page, 'Diplomatic ties begin').first().boundingBox();
    // The button is the label's box, a little larger; where the size is none of those drawn, it may be elsewhere.
    if (width === 1440) expect(Math.abs(after!.y - before!.y)).toBeLessThan(8);
    expect(await layoutShift()).toBeLessThanOrEqual(0.02);
  });
}

for (const [width, height] of [[390, 844], [360, 740]] as const) {
  test(`the script takes over in place on a phone of ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const layoutShift = await recordLayoutShifts(page);
    const go = await scriptsHeldBack(page);
    const headlines = [
      'Diplomatic ties begin', 'Democrats hacked, emails released', 'Pelosi visits Taiwan',
      'Operation against Chinese hacking', 'Anniversary messages', 'Court order on hacking',
    ];
    const told = headlines.map((headline) => page.getByRole('link', { name: headline }));
    const cards = headlines.map((headline) => event(page, headline).getByText(headline));
    // In the letters that it will be written in.
    await page.evaluate(() => document.fonts.ready);
    await expect(told[0]!).toBeInViewport();
    await expect(page.getByText('37 years skipped').filter({ visible: true })).toBeInViewport();
    const before = await boxesOf(told);

    go();
    await settled(page);
    await expect(page.getByRole('region', { name: 'All events in words' })).toHaveCount(0);
    const after = await boxesOf(cards);
    for (const [i, headline] of headlines.entries()) {
      for (const side of ['x', 'y', 'width', 'height'] as const) {
        const moved = Math.abs(after[i]![side] - before[i]![side]);
        expect(moved, `${side} of “${headline}”`).toBeLessThanOrEqual(2);
      }
    }
    expect(await layoutShift()).toBeLessThanOrEqual(0.02);
  });
}

test.describe('an address that asks for something else', () => {
  for (const address of ['?event=bangkok-talks', '?actor=china', '?view=list', '?q=hack', '?from=2024-01-01&to=2024-02-10']) {
    test(`${address} shows no wrong picture first`, async ({ page }) => {
      const go = await scriptsHeldBack(page, address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(picture(page)).toBeHidden();
      await expect(page.getByRole('region', { name: 'All events in words' })).toBeHidden();
      go();
      await settled(page);
      if (address.startsWith('?event')) await expect(panel(page)).toBeVisible();
    });
  }

  test('colours that the reader chose hold from the first', async ({ page }) => {
    await page.addInitScript(() => {
      const key = `dateline.preferences:${location.pathname}`;
      localStorage.setItem(key, JSON.stringify({ theme: 'dark', language: null }));
    });
    const go = await scriptsHeldBack(page);
    await expect(picture(page)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    go();
    await settled(page);
  });
});
