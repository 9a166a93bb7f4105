/** Time runs downwards on a phone. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { devices, type Page } from 'playwright/test';
import { hosted, showGenerated, storyOf } from './generatedSites.ts';
import {
  count, event, expect, figure, holdBack, open, panel, placeOf, query, recordLayoutShifts, settled, test,
} from './support.ts';

const { defaultBrowserType: _, ...phone } = devices['iPhone 13'];
test.use({ ...phone, viewport: { width: 390, height: 844 } });

async function expectAtWindow(page: Page): Promise<void> {
  await expect(event(page, 'Anniversary messages')).toBeInViewport({ ratio: 1 });
  await expect(event(page, 'Diplomatic ties begin')).not.toBeInViewport();
}

test('cards follow each other in time, and one opens by a tap', async ({ page }) => {
  await open(page);
  const first = await event(page, 'Diplomatic ties begin').boundingBox();
  const second = await event(page, 'Democrats hacked').boundingBox();
  expect(first?.y).toBeLessThan(second?.y ?? 0);
  await event(page, 'Pelosi visits Taiwan').tap();
  await expect(panel(page).getByRole('heading', { name: 'Pelosi visits Taiwan' })).toBeVisible();
  await expect(panel(page).locator('blockquote').first()).toContainText('broke down in 2022');
  // Its card stays in sight above the sheet.
  const sheet = await panel(page).boundingBox();
  await expect
    .poll(async () => {
      const card = await event(page, 'Pelosi visits Taiwan').boundingBox();
      return (card?.y ?? Infinity) + (card?.height ?? 0);
    })
    .toBeLessThanOrEqual(sheet?.y ?? 0);
  await panel(page).getByRole('button', { name: /^Close/ }).tap();
  await expect(panel(page)).toHaveCount(0);
});

test('who took part is a sheet that filters', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /^Who took part/ }).tap();
  const sheet = page.getByRole('dialog', { name: 'Who took part' });
  await sheet.getByRole('button', { name: 'Wang Yi', exact: true }).tap();
  expect(query(page).getAll('actor')).toEqual(['wang-yi']);
  await sheet.getByRole('button', { name: /^(Close|Done)/ }).first().tap();
  await expect(count(page, '1 of 17 events')).toBeVisible();
  await expect(event(page, 'Sullivan and Wang meet in Bangkok')).toBeVisible();
  await expect(event(page, 'Pelosi visits Taiwan')).toHaveCount(0);
});

test('a deep link opens its event', async ({ page }) => {
  await open(page, '?event=court-order');
  await expect(panel(page).getByRole('heading', { name: 'Court order on hacking' })).toBeVisible();
});

for (const headline of ['Democrats hacked', 'Anniversary messages', 'Court order on hacking']) {
  test(`“${headline}” stays where it was when the page is loaded again`, async ({ page }) => {
    const layoutShift = await recordLayoutShifts(page);
    await page.addInitScript(() => {
      // The place comes with its own entry once scrolling has come to rest.
      const { pushState, replaceState } = History.prototype;
      history.pushState = (...all) => {
        pushState.apply(history, all);
        history.replaceState = (...rest) => {
          replaceState.apply(history, rest);
          performance.mark('place written');
        };
      };
    });
    await open(page);
    await event(page, headline).tap();
    await page.waitForFunction(() => performance.getEntriesByName('place written').length > 0);
    const before = await placeOf(event(page, headline));
    await page.reload();
    await settled(page);
    await expect(panel(page)).toBeVisible();
    const after = await placeOf(event(page, headline));
    expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(2);
    expect(await layoutShift()).toBeLessThanOrEqual(0.02);
  });
}

const WINDOW = '?from=2024-01-01&to=2024-02-10';

test.describe('an address with a window', () => {
  test('begins where the window begins, also when it is loaded again', async ({ page }) => {
    await open(page, WINDOW);
    await expectAtWindow(page);
    await page.reload();
    await settled(page);
    await expectAtWindow(page);
  });

  test('holds on the way back and forward', async ({ page }) => {
    await open(page, WINDOW);
    await expectAtWindow(page);
    await open(page);
    await expect(event(page, 'Diplomatic ties begin')).toBeInViewport();
    await page.goBack();
    await expectAtWindow(page);
    await page.goForward();
    await expect(event(page, 'Diplomatic ties begin')).toBeInViewport();
  });

  test('leaves whoever scrolled away where they are', async ({ page }) => {
    await open(page, WINDOW);
    await expectAtWindow(page);
    const pelosi = event(page, 'Pelosi visits Taiwan');
    await pelosi.evaluate((card) => card.scrollIntoView({ block: 'center' }));
    await pelosi.tap();
    await panel(page).getByRole('button', { name: /^Close/ }).tap();
    await expect(panel(page)).toHaveCount(0);
    await expect(pelosi).toBeInViewport();
    await page.goBack();
    await page.goBack();
    await expect(panel(page)).toHaveCount(0);
    await expect(pelosi).toBeInViewport();
    await page.reload();
    await settled(page);
    await expect(pelosi).toBeInViewport();
  });

  test('that holds everything begins at the head of the page', async ({ page }) => {
    await open(page, '?from=1979-01-01');
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  });
});

for (const events of [1_600, 20_000]) {
  hosted.describe(`an address with a window, of ${events} events`, () => {
    hosted.describe.configure({ timeout: 240_000 });
    showGenerated(events);

    hosted('opens the section in which it begins', async ({ page }) => {
      await open(page, WINDOW);
      const section = figure(page).getByRole('button', { name: /2024/, expanded: true }).first();
      await expect(section).toBeInViewport();
      await page.reload();
      await settled(page);
      await expect(section).toBeInViewport();
    });
  });
}

hosted.describe('an address with a filter and a window', () => {
  const EVENTS = 20_000;
  hosted.describe.configure({ timeout: 240_000 });
  showGenerated(EVENTS);
  const isOneOf = /^1?\d?,?\d+ of 20,000 events$/;

  hosted('begins at the first match in the window, also when it is loaded again', async ({ page }) => {
    const { actor, day, headline } = aloneOnItsDay(EVENTS);
    for (const filter of [`actor=${actor}`, `actor=${actor}&q=${headline.split(' ')[0]}`]) {
      await open(page, `?${filter}&from=${day}&to=${dayAfter(day)}`);
      await expect(count(page, isOneOf)).toBeVisible();
      await expectAtTop(page, headline);
      await page.reload();
      await settled(page);
      await expect(count(page, isOneOf)).toBeVisible();
      await expectAtTop(page, headline);
    }
  });

  hosted('leaves whoever scrolls on before the filter is answered in that time', async ({ page }) => {
    const { actor, day, headline, later } = aloneOnItsDay(EVENTS);
    const letGo = await holdBack(page, '**/postings/**');
    await page.goto(`./?actor=${actor}&from=${day}&to=${dayAfter(day)}`);
    // At rest in the window its place is in the entry of the history.
    await page.waitForFunction(() => history.state !== null);
    const scrolled = page.evaluate(
      () => new Promise((done) => addEventListener('scroll', () => requestAnimationFrame(done), { once: true })),
    );
    await page.evaluate(() => scrollBy(0, 2000));
    await scrolled;
    letGo();
    await expect(count(page, isOneOf)).toBeVisible();
    await settled(page);
    await expect(event(page, headline)).not.toBeInViewport({ ratio: 0.1 });
    const below = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
    expect(await below()).toBeGreaterThan(100);
    const isInView = (each: string) => event(page, each).evaluateAll((cards) =>
      cards.map((card) => card.getBoundingClientRect()).some(({ top, bottom }) => bottom > 0 && top < innerHeight));
    expect(await Promise.all(later.map(isInView))).toContain(true);
  });
});

/** The first of what matches at the upper edge, where nothing but its section stands over it. */
async function expectAtTop(page: Page, headline: string): Promise<void> {
  await expect.poll(async () => (await event(page, headline).boundingBox())?.y ?? Infinity).toBeLessThan(200);
  await expect(event(page, headline)).toBeInViewport();
}

/** An event half way through those of the actor (no group) who took part most often, who has no other that begins on its day; and some that follow. */
function aloneOnItsDay(events: number): { actor: string; day: string; headline: string; later: string[] } {
  const read = (file: string) => readFileSync(path.join(storyOf(events), file), 'utf8');
  const groups = new Set(Array.from(read('story.yaml').matchAll(/\bmember_of: "([^"]+)"/g), ([, group]) => group));
  const all: { headline: string; date: string; took_part?: string[]; affected?: string[] }[] =
    read('events.jsonl').trimEnd().split('\n').map((line) => JSON.parse(line));
  const times = new Map<string, number>();
  for (const id of all.flatMap(({ took_part = [] }) => took_part)) times.set(id, (times.get(id) ?? 0) + 1);
  const [actor] = [...times].filter(([id]) => !groups.has(id)).reduce((most, each) => (each[1] > most[1] ? each : most));
  const own = all.filter(({ took_part = [], affected = [] }) => [...took_part, ...affected].includes(actor));
  const dated = own.map(({ date, headline }) => ({ day: date.slice(0, 10), date, headline }));
  const alone = dated
    .filter(({ date }) => /^\d{4}-\d\d-(?!01)\d\d$/.test(date))
    .filter(({ day }) => dated.filter((other) => other.day === day).length === 1)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const half = Math.floor(alone.length / 2);
  return { actor, ...alone[half]!, later: alone.slice(half + 1, half + 9).map((each) => each.headline) };
}

/** @param day as an address has it */
function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
