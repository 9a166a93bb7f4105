/** Sharing, citing, and taking the story away. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { actors, count, event, expect, expectAccessible, open, panel, query, test } from './support.ts';

const dialog = (page: Page): Locator => page.getByRole('dialog');
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function copied(page: Page, button: string, nth = 0): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await dialog(page).getByRole('button', { name: button, exact: true }).nth(nth).click();
  await expect.poll(() => clipboard(page)).not.toBe('');
  return clipboard(page);
}

async function saved(page: Page, button: string | RegExp): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('the links to an event, an excerpt and the view lead there from a fresh window', async ({ page, context }) => {
  await open(page, '?event=bangkok-talks&actor=jake-sullivan&scale=linear');
  await panel(page).getByRole('button', { name: 'Share and cite' }).click();
  const what = dialog(page).getByRole('combobox', { name: 'What to share' });
  const links: string[] = [];
  for (const choice of [/^Event:/, /^Excerpt 3:/, /^This view/]) {
    const option = await what.locator('option').filter({ hasText: choice }).textContent();
    await what.selectOption({ label: option ?? '' });
    links.push(await copied(page, 'Copy link'));
  }
  expect(links.map((link) => new URL(link).search)).toEqual([
    '?event=bangkok-talks',
    '?event=bangkok-talks&excerpt=3',
    '?event=bangkok-talks&actor=jake-sullivan&scale=linear',
  ]);
  const fresh = await context.newPage();
  await fresh.goto(links[1]!);
  const pointedOut = panel(fresh).locator('[aria-current="true"]');
  await expect(pointedOut.getByRole('blockquote')).toContainText('this past weekend');
  await expect(pointedOut).toBeInViewport({ ratio: 1 });
  await expect(fresh.getByRole('status').filter({ hasText: /^Excerpt 3 of \d is marked/ })).toBeAttached();
  // What only screen readers hear does not move the page.
  expect(await fresh.evaluate(() => scrollY)).toBe(0);
  await fresh.goto(links[2]!);
  await expect(count(fresh, '1 of 17 events')).toBeVisible();
});

test('an excerpt is shared from where it stands; its citation names the article and the timeline', async ({ page }) => {
  await open(page, '?event=dnc-hack');
  await panel(page).getByRole('button', { name: 'Share or cite excerpt 1' }).click();
  await expectAccessible(page);
  const citation = dialog(page).getByRole('textbox', { name: 'Cite' });
  await expect(citation).toHaveValue(
    /^“Foreign interference.*”\nFiona Tan \(31 January 2024\)\. “Xi Jinping.*”\nQuoted in “What Beijing.*excerpt=1$/,
  );
  await dialog(page).getByRole('radio', { name: 'RIS' }).check();
  await expect(citation).toHaveValue(/^TY {2}- GEN\n/);
  expect(await copied(page, 'Copy')).toContain('AU  - Fiona Tan');
  expect((await saved(page, 'Download')).name).toBe('tan.ris');
  await dialog(page).getByRole('radio', { name: 'BibTeX' }).check();
  await expect(citation).toHaveValue(/^@misc\{tan,/);
  expect((await saved(page, 'Download')).text).toContain('year = {2024}');
  await dialog(page).getByRole('radio', { name: 'CSL-JSON' }).check();
  await expect(citation).toHaveValue(/"citation-key": "tan"/);
  await page.keyboard.press('Escape');
  await expect(panel(page).getByRole('button', { name: 'Share or cite excerpt 1' })).toBeFocused();
});

test('by keyboard: the link to the view is two keys away; the event can be cited and embedded', async ({ page }) => {
  await open(page, '?actor=xi-jinping');
  const share = page.getByRole('button', { name: 'Share', exact: true });
  await share.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Copy link' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('status').filter({ hasText: 'Link copied' })).toBeAttached();
  expect(await clipboard(page)).toMatch(/\?actor=xi-jinping$/);
  const code = dialog(page).getByRole('textbox', { name: 'Embed' });
  await expect(code).toHaveValue(/^<iframe src="http.*\/\?actor=xi-jinping&amp;embed" title="What Beijing/);
  await dialog(page).getByRole('radio', { name: 'Element' }).check();
  await expect(code).toHaveValue(/sub-path\/dateline-timeline\.js".*\n<dateline-timeline src=".*" actors="xi-jinping"/);
  await page.keyboard.press('Escape');
  await expect(share).toBeFocused();
});

test('where the browser does not let the page copy, the text is selected', async ({ page, context }) => {
  await context.clearPermissions();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
  });
  await open(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog(page).getByText('copy it by hand')).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toBe(page.url());
});

test('the system’s share sheet, where there is one', async ({ page }) => {
  await page.addInitScript(() => {
    const shared: ShareData[] = [];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, 'share', { value: async (data: ShareData) => void shared.push(data) });
  });
  await open(page, '?event=us-election');
  await panel(page).getByRole('button', { name: 'Share and cite' }).click();
  await dialog(page).getByRole('button', { name: 'Send …' }).click();
  const shared = await page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
  expect(shared).toEqual([
    { title: 'US election – What Beijing promised about the 2024 election', url: page.url() },
  ]);
});

test('what matches is taken away as table, story, linked data and calendar', async ({ page }) => {
  await open(page, '?event=us-election');
  await actors(page).getByRole('button', { name: 'Xi Jinping', exact: true }).click();
  await expect(count(page, '4 of 17 events')).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog(page)).toContainText('4 of 17 events: those that match');
  const table = await saved(page, /^Table/);
  expect(table.name).toBe('what-beijing-promised-about-the-2024-election.csv');
  expect(table.text.split('\r\n')).toHaveLength(1 + 4 + 1);
  expect(table.text).toContain('/any/sub-path/?event=');
  await expect(dialog(page).getByRole('status')).toHaveText(`${table.name} saved`);
  const story = JSON.parse((await saved(page, /^Story/)).text);
  expect(story).toMatchObject({ format: 'dateline-story', events_in_story: 17 });
  expect(story.events).toHaveLength(4);
  const [linked] = JSON.parse((await saved(page, /^Linked data/)).text);
  expect(linked.hasPart).toHaveLength(4);
  const calendar = await saved(page, /^Calendar/);
  expect(calendar.name).toMatch(/\.ics$/);
  expect(calendar.text.match(/^BEGIN:VEVENT/gm)).toHaveLength(4);
  await expectAccessible(page);
});

test('what a form needs and cannot be fetched is said, and is tried again', async ({ page, quiet }) => {
  await open(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog(page)).toContainText('All 17 events');
  await page.route('**/calendar-*.js', (route) => route.abort(), { times: 1 });
  await dialog(page).getByRole('button', { name: /^Calendar/ }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('What writes this form could not be fetched');
  expect(quiet.splice(0)).not.toEqual([]);
  expect((await saved(page, 'Try again')).text).toContain('BEGIN:VCALENDAR');
});

test('on a phone, in the dark: sheets that fit, axe finds nothing', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await event(page, 'US election').click();
  await panel(page).getByRole('button', { name: 'Share and cite' }).click();
  await expect(dialog(page).getByRole('textbox', { name: 'Cite' })).toBeVisible();
  await expectAccessible(page);
  expect(await dialog(page).evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth)).toBe(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(query(page).has('event')).toBe(false);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog(page)).toContainText('All 17 events');
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
