/** A story of twenty thousand events, fetched in pages: the same explorer, the same journeys. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { hosted as test, showGenerated, storyOf } from './generatedSites.ts';
import { actors, count, expect, expectAccessible, figure, list, open, panel, query, search, settled } from './support.ts';

const EVENTS = 20_000;

/** An event as the annotations have it. */
interface Written {
  readonly id: string;
  readonly headline: string;
  readonly summary?: string;
  readonly took_part?: readonly string[];
  readonly affected?: readonly string[];
}

const written = (): Written[] =>
  readFileSync(path.join(storyOf(EVENTS), 'events.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));

test.describe('twenty thousand events', () => {
  test.describe.configure({ timeout: 180_000 });
  showGenerated(EVENTS);

  test('from decades to a day, an event opened, shared and found again in a fresh window', async ({ page, context }) => {
    await open(page);
    await expect(figure(page).getByRole('button', { name: /, \d{4}$/ })).toHaveCount(0);
    await zoomToMarks(page);
    const mark = figure(page).getByRole('group', { name: 'Events' }).getByRole('button').nth(2);
    const name = (await mark.getAttribute('aria-label')) ?? '';
    await mark.click();
    const headline = panel(page).getByRole('heading', { level: 2 });
    await expect(headline).toBeVisible();
    expect(name.startsWith((await headline.textContent()) ?? '?')).toBe(true);
    const id = query(page).get('event');
    const fresh = await context.newPage();
    await open(fresh, `?event=${id}`);
    await expect(panel(fresh).getByRole('heading', { level: 2 })).toHaveText((await headline.textContent()) ?? '?');
    await page.goBack();
    await expect(panel(page)).toHaveCount(0);
  });

  test('three actors at once are counted exactly, joined in any way', async ({ page }) => {
    await open(page);
    const events = written();
    const rows = actors(page).getByRole('button');
    const groups = membersOf();
    const chosen: string[] = [];
    for (const n of [0, 1, 3]) {
      await rows.nth(n).click();
      await expect.poll(() => query(page).getAll('actor').length).toBe(chosen.length + 1);
      chosen.push(query(page).getAll('actor').at(-1) ?? '');
    }
    const named = ({ took_part = [], affected = [] }: Written) =>
      chosen.filter((id) => [...took_part, ...affected].some((actor) => groups(actor).includes(id))).length;
    const expected = {
      any: events.filter((event) => named(event) > 0).length,
      all: events.filter((event) => named(event) === 3).length,
      none: events.filter((event) => named(event) === 0).length,
    };
    for (const match of ['any', 'all', 'none'] as const) {
      await actors(page).getByRole('radio', { name: match, exact: true }).check({ force: true });
      await expect(count(page, `${expected[match].toLocaleString('en-GB')} of 20,000 events`)).toBeVisible();
    }
  });

  test('a word is searched for in all of them, its hits opened', async ({ page }) => {
    const events = written();
    const word = events[12_345]!.headline.split(' ').at(-1)!.toLowerCase();
    const begins = new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'iu');
    const least = events.filter(({ headline, summary = '' }) => begins.test(headline) || begins.test(summary)).length;
    await open(page);
    await search(page).fill(word);
    const status = count(page, /^[\d,]+ of 20,000 events$/);
    await expect(status).toBeVisible();
    await expect.poll(async () => Number(((await status.textContent()) ?? '').replace(/ of.*|,/g, ''))).toBeGreaterThanOrEqual(least);
    await page.getByRole('button', { name: new RegExp(word, 'i') }).first().click();
    await expect(panel(page)).toBeVisible();
    await page.reload();
    await settled(page);
    await expect(search(page)).toHaveValue(word);
    await expect(panel(page)).toBeVisible();
  });

  test('what reaches into a day from before is counted, listed, filtered, shared and left again', async ({ page, context }) => {
    await open(page, '?from=2014-05-12&to=2014-05-13');
    const words = figure(page).getByRole('button', { name: /^[\d,]+ events whose dates reach into 12 May 2014 from before/ });
    await expect(words).toBeVisible();
    const said = async () => ((await words.getAttribute('aria-label')) ?? '').split(' ')[0]!;
    const all = await said();
    await words.click();
    await expect(count(page, `${all} of 20,000 events`)).toBeVisible();
    const items = list(page).getByRole('listitem');
    await expect(items.first()).toHaveAttribute('aria-setsize', all.replace(',', ''));
    await expect(list(page).getByRole('button').and(page.locator(':focus'))).toHaveCount(1);
    expect(query(page).get('underway')).toBe('2014-05-12');
    const fresh = await context.newPage();
    await open(fresh, `?${query(page)}`);
    await expect(count(fresh, `${all} of 20,000 events`)).toBeVisible();
    await page.goBack();
    await expect(words).toBeVisible();
    expect(query(page).get('underway')).toBeNull();
    // With an actor, and by keyboard.
    const row = actors(page).getByRole('button').first();
    await row.click();
    await expect.poll(() => query(page).getAll('actor')).toHaveLength(1);
    await expect.poll(said).not.toBe(all);
    const some = await said();
    await words.focus();
    await page.keyboard.press('Enter');
    await expect(count(page, `${some} of 20,000 events`)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Remove from before into 12 May 2014' }).click();
    await expect.poll(() => query(page).get('underway')).toBeNull();
    await expect(count(page, `${some} of 20,000 events`)).toHaveCount(0);
  });

  test('the list goes to any date', async ({ page }) => {
    await open(page, '?view=list');
    await expect(list(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(EVENTS));
    const box = page.getByRole('textbox', { name: 'Go to date' });
    await box.fill('2010');
    await box.press('Enter');
    await expect(list(page).getByRole('heading', { name: '2010', level: 2 })).toBeVisible();
    await expect(list(page).getByRole('button').first()).not.toHaveText('');
  });

  test('the list keeps its place through back and loading again, and the focus wherever it is scrolled', async ({ page }) => {
    await open(page, '?view=list');
    const box = page.getByRole('textbox', { name: 'Go to date' });
    await box.fill('2010');
    await box.press('Enter');
    const focused = list(page).getByRole('button').and(page.locator(':focus'));
    await expect(focused).toHaveCount(1);
    const headline = await focused.textContent();
    await focused.hover();
    const distance = 9000;
    await page.mouse.wheel(0, distance);
    await expect(focused).toHaveText(headline!);
    await expect(focused).not.toBeInViewport();
    // At rest its place is in the entry of the history.
    const kept = () => page.evaluate(() => (history.state as { listAt?: number } | null)?.listAt ?? 0);
    const atGoing = await kept();
    await expect.poll(kept).toBeGreaterThan(atGoing);
    const place = await kept();
    await page.reload();
    const atTop = list(page).locator(`[aria-posinset="${place + 1}"]`);
    await expect(atTop).toBeInViewport();
    const { y = 0 } = (await list(page).boundingBox()) ?? {};
    expect(y).toBeLessThan(0);
    const shown = atTop.getByRole('button').first();
    await shown.click();
    await expect(panel(page)).toBeVisible();
    await page.getByRole('radio', { name: 'Timeline' }).check({ force: true });
    await expect(figure(page)).toBeVisible();
    await page.goBack();
    await expect(atTop).toBeInViewport();
  });

  test('keys go on from event to event, wherever the next has to be fetched', async ({ page }) => {
    await open(page, `?event=${written()[9_000]!.id}`);
    const next = panel(page).getByRole('button', { name: /^Next event/ });
    await expect(next).toHaveAccessibleName(/: /);
    await next.focus();
    for (let step = 0; step < 3; step++) {
      const before = query(page).get('event');
      await expect(next).toHaveAccessibleName(/: /);
      await page.keyboard.press('Enter');
      await expect.poll(() => query(page).get('event')).not.toBe(before);
      await expect(next).toBeFocused();
    }
  });

  test('an id that there is not shows the timeline and says so', async ({ page }) => {
    await open(page, '?event=no-such-event');
    await expect(page.getByText(/no-such-event/)).toBeVisible();
    await expect(figure(page)).toBeVisible();
    await expect.poll(() => query(page).get('event')).toBeNull();
  });

  test('time runs downwards on a narrow screen, in sections with their counts', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page);
    const sections = figure(page).getByRole('button', { expanded: false });
    await expect(sections.first()).toBeVisible();
    await sections.first().click();
    await expect(figure(page).getByRole('button', { expanded: true }).first()).toBeVisible();
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(1500);
  });
});

test.describe('when pages cannot be fetched', () => {
  // The browser itself logs what fails.
  test.use({ quiet: [] });
  showGenerated(EVENTS);

  test('the picture stays, and a sentence says what is missing', async ({ page, context }) => {
    await context.route(/\/story-[0-9a-f]+\/(rows|ids|details)\//, (route) => route.abort());
    await open(page, '?event=no-such-event');
    await expect(figure(page)).toBeVisible();
    await expect(page.getByText(/could not be fetched/)).toBeVisible();
  });

  test('closer, the picture stays coarse and says so; tried again, it is there', async ({ page, context }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    const files = /\/story-[0-9a-f]+\/(rows|tiles)\//;
    await open(page);
    await context.route(files, (route) => route.abort());
    await page.mouse.move(800, 300);
    for (let notch = 0; notch < 12; notch += 1) await page.mouse.wheel(0, -240);
    const sentence = page.getByRole('alert').filter({ hasText: 'Not all of this stretch could be fetched.' });
    await expect(sentence).toBeVisible();
    await expectAccessible(page);
    const again = sentence.getByRole('button', { name: 'Try again' });
    const failedOnceMore = page.waitForEvent('requestfailed');
    await again.click();
    await failedOnceMore;
    await context.unroute(files);
    await again.click();
    await expect(sentence).toHaveCount(0);
    await zoomToMarks(page);
    expect(errors).toEqual([]);
  });

  test('the list is there by itself when the network is back', async ({ page, context }) => {
    const files = /\/story-[0-9a-f]+\/(rows|details)\//;
    await context.route(files, (route) => route.abort());
    await open(page, '?view=list');
    await expect(list(page).getByText('This event could not be fetched.').first()).toBeVisible();
    await context.unroute(files);
    await context.setOffline(true);
    await context.setOffline(false);
    await expect(list(page).getByText('This event could not be fetched.')).toHaveCount(0);
    await expect(list(page).getByRole('button').first()).toBeVisible();
  });

  test('an export that lacks a page says so, and goes on from there; it can be called off', async ({ page, context }) => {
    const files = /\/story-[0-9a-f]+\/details\//;
    await open(page);
    await context.route(files, (route) => route.abort());
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('All 20,000 events');
    await dialog.getByRole('button', { name: /^Table/ }).click();
    await expect(dialog.getByRole('alert')).toContainText('Not all events could be fetched');
    await context.unroute(files);
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(dialog).toContainText(/[1-9][\d,]* of 20,000 events fetched/);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog.getByRole('progressbar')).toHaveCount(0);
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      dialog.getByRole('button', { name: /^Table/ }).click(),
    ]);
    const lines = readFileSync(await file.path(), 'utf8').split(/\r\n/);
    expect(lines.length).toBeGreaterThan(EVENTS);
  });
});

/** Wheels in about the middle until single events are drawn. */
async function zoomToMarks(page: Page): Promise<void> {
  const events = figure(page).getByRole('group', { name: 'Events' }).getByRole('button');
  await page.mouse.move(800, 300);
  for (let turn = 0; turn < 40 && (await events.count()) < 5; turn += 1) {
    await page.evaluate(() => performance.clearMarks('dateline:settled'));
    for (let notch = 0; notch < 3; notch += 1) await page.mouse.wheel(0, -240);
    // What is fetched for the new window has come, too, or the next turn would go too far.
    await page.waitForFunction(() => performance.getEntriesByName('dateline:settled').length > 0);
  }
  await expect.poll(() => events.count()).toBeGreaterThan(4);
}

/** By the annotations: an actor, its group, the group's group … */
function membersOf(): (actor: string) => string[] {
  const yaml = readFileSync(path.join(storyOf(EVENTS), 'story.yaml'), 'utf8');
  const groupOf = new Map<string, string>();
  for (const [, id, group] of yaml.matchAll(/\bid: "?([^",\s]+)"?,.*\bmember_of: "?([^",\s}]+)"?/g)) groupOf.set(id!, group!);
  return (actor) => {
    const chain: string[] = [];
    for (let at: string | undefined = actor; at !== undefined; at = groupOf.get(at)) chain.push(at);
    return chain;
  };
}
