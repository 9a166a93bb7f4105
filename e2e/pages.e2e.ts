/** Every event's own page: read without a script, taken over by the explorer with one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, Route } from 'playwright/test';
import { hosted as test, SHIPPED_AT, shippedSite, UNTIL_BUILT } from './generatedSites.ts';
import { actors, event, expect, expectAccessible, figure, panel, query, settled } from './support.ts';

const file = (name: string) => readFileSync(path.join(shippedSite(), name), 'utf8');
const TALKS = 'event/bangkok-talks/';

test.beforeAll(({ host }) => {
  test.setTimeout(UNTIL_BUILT);
  host.show('shipped/dateline', shippedSite());
});
test.use({ baseURL: async ({ host }, provide, { testId }) => provide(`${host.address}/${testId}/shipped/dateline/`) });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('everything is read, one walks on, and to the timeline', async ({ page }) => {
    await page.goto(`./${TALKS}`);
    await expect(page).toHaveTitle(/^Sullivan and Wang meet in Bangkok/);
    const read = panel(page);
    await expect(read.getByRole('heading', { level: 2 })).toHaveText('Sullivan and Wang meet in Bangkok');
    await expect(read.getByText('26–27 January 2024')).toBeVisible();
    await expect(read.getByText('two days, as stated')).toBeVisible();
    await expect(read.getByRole('blockquote')).toHaveCount(4);
    await expect(read.getByText('one of the two sources → CNN')).toBeVisible();
    await expect(read.getByRole('table', { name: 'Where they differ' })).toContainText('this past weekend');
    await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(2);
    await read.getByRole('link', { name: 'Next event: CNN reports the promise' }).click();
    await expect(page).toHaveURL(/\/event\/cnn-report\/$/);
    await expect(read.getByText(/^How the date was/)).toBeVisible();
    await read.getByRole('link', { name: /^Previous event: Sullivan/ }).click();
    await expect(page).toHaveURL(new RegExp(`/${TALKS}$`));
    await page.getByRole('link', { name: 'To the whole timeline' }).click();
    await expect(page).toHaveURL(/\/dateline\/$/);
  });

  test('nothing runs over its edge, narrow or wide', async ({ page }) => {
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(`./${TALKS}`);
      const head = await page.getByRole('heading', { level: 2 }).boundingBox();
      expect(head!.x + head!.width).toBeLessThanOrEqual(width);
      const link = await page.getByRole('link', { name: 'To the whole timeline' }).boundingBox();
      expect(link!.x + link!.width).toBeLessThanOrEqual(width);
    }
  });
});

/** Where a person would see it move. */
const places = (page: Page) =>
  page.evaluate(() => {
    const quote = document.querySelector('blockquote')!;
    const region = quote.closest('section')!;
    const seen = [document.querySelector('h1'), region, region.querySelector('h2'), quote];
    return seen.map((element) => {
      const { x, y, width } = element!.getBoundingClientRect();
      return [x, y, width].map(Math.round);
    });
  });

test('with scripts it becomes the explorer, and nothing moves', async ({ page }) => {
  const held: Route[] = [];
  await page.route('**/assets/index-*.js', (route) => void held.push(route));
  await page.goto(`./${TALKS}`, { waitUntil: 'commit' });
  const read = panel(page);
  await expect(read.getByRole('blockquote')).toHaveCount(4);
  await page.evaluate(() => document.fonts.ready);
  await read.getByRole('blockquote').last().hover();
  await page.mouse.wheel(0, 120);
  await expect.poll(() => read.getByRole('heading', { level: 2 }).boundingBox().then((box) => box!.y)).toBeLessThan(100);
  const before = await places(page);
  await Promise.all(held.map((route) => route.continue()));
  await settled(page);
  await expect(figure(page)).toBeVisible();
  expect(await places(page)).toEqual(before);
  expect(page.url()).toMatch(new RegExp(`/dateline/${TALKS}$`));
  await expectAccessible(page);
});

const shown = (page: Page) => panel(page).getByRole('heading', { level: 2 });

test('from there on it is the explorer, and each event’s page its address', async ({ page }) => {
  await page.goto('about:blank');
  await page.goto(`./${TALKS}?view=list`);
  await settled(page);
  expect([query(page).get('event'), query(page).get('view')]).toEqual(['bangkok-talks', 'list']);
  await page.getByRole('radio', { name: 'Timeline' }).or(page.getByRole('button', { name: 'Timeline' })).first().click();
  await expect(shown(page)).toHaveText('Sullivan and Wang meet in Bangkok');
  await event(page, 'Pelosi visits Taiwan').click();
  await expect(page).toHaveURL(/\/dateline\/event\/pelosi-taiwan\/$/);
  await actors(page).getByRole('button', { name: 'China', exact: true }).click();
  await expect(page).toHaveURL(/\/dateline\/\?event=pelosi-taiwan&actor=china$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/dateline\/event\/pelosi-taiwan\/$/);
  await page.reload();
  await expect(shown(page)).toHaveText('Pelosi visits Taiwan');
  await figure(page).getByRole('button', { name: /Zoom in/ }).click();
  await expect.poll(() => query(page).get('from')).not.toBeNull();
  await page.reload();
  await expect(shown(page)).toHaveText('Pelosi visits Taiwan');
  await page.goBack();
  await expect(shown(page)).toHaveText('Sullivan and Wang meet in Bangkok');
  await page.goBack();
  await expect(page).toHaveURL(/view=list$/);
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
});

const shippedAt = (address: string) => `${SHIPPED_AT}${address}`;

test('what is shared is where the timeline is published, wherever it is looked at; an excerpt is marked there', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const dialog = page.getByRole('dialog');
  await page.goto('./?event=bangkok-talks');
  await settled(page);
  await panel(page).getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(shippedAt(TALKS));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const field = dialog.getByRole('textbox', { name: 'Link', exact: true });
  await expect(field).toHaveValue(shippedAt(TALKS));
  await expect(dialog.getByRole('textbox', { name: 'Cite' })).toHaveValue(new RegExp(shippedAt(TALKS)));
  await expect(dialog.getByRole('textbox', { name: 'Embed' })).toHaveValue(
    new RegExp(`^<iframe src="${SHIPPED_AT}\\?event=bangkok-talks&amp;embed"`),
  );
  await page.keyboard.press('Escape');
  await panel(page).getByRole('button', { name: 'Share or cite excerpt 3' }).click();
  await expect(field).toHaveValue(shippedAt(`${TALKS}#excerpt-3`));
  await page.keyboard.press('Escape');
  await actors(page).getByRole('button', { name: 'China', exact: true }).click();
  await panel(page).getByRole('button', { name: 'Share and cite' }).click();
  const view = dialog.getByRole('combobox', { name: 'What to share' });
  await view.selectOption({ value: 'view' });
  await expect(field).toHaveValue(shippedAt('?event=bangkok-talks&actor=china'));
  // As if it lay there.
  const link = `${baseURL}${TALKS}#excerpt-3`;
  await page.goto(link);
  await settled(page);
  const marked = panel(page).locator('[aria-current="true"]');
  await expect(marked).toContainText('this past weekend');
  await expect(marked).toBeInViewport({ ratio: 1 });
  expect(page.url()).toBe(link);
});

test('without a script the excerpt of a link is marked; no name is a filter', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${baseURL}${TALKS}#excerpt-3`);
  const quote = panel(page).getByRole('blockquote').nth(2);
  await expect(quote).toBeInViewport({ ratio: 1 });
  const ground = (nth: number) => {
    const excerpt = panel(page).getByRole('blockquote').nth(nth).locator('..');
    return excerpt.evaluate((each) => getComputedStyle(each).backgroundColor);
  };
  expect(await ground(2)).not.toBe(await ground(1));
  await expect(panel(page).getByText('Jake Sullivan', { exact: true }).first()).toBeVisible();
  await expect(panel(page).getByRole('link', { name: 'Jake Sullivan' })).toHaveCount(0);
  await page.close();
});

test('the page for what is not there leads to what is, from any depth', async ({ page }) => {
  await page.goto('./404.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
  await expect(page.getByRole('link', { name: 'To the whole timeline' })).toHaveAttribute('href', SHIPPED_AT);
  await expect(page.getByRole('link', { name: 'US election' })).toHaveAttribute('href', `${SHIPPED_AT}event/us-election/`);
  await expectAccessible(page);
});

test('sitemap and feed are what a parser takes them for; every page has its picture and its answer for oEmbed', async ({ page }) => {
  const read = (name: string) =>
    page.evaluate((text) => {
      const xml = new DOMParser().parseFromString(text, 'application/xml');
      const texts = (tag: string) => [...xml.getElementsByTagName(tag)].map((element) => element.textContent);
      return {
        fault: texts('parsererror').join(),
        namespace: xml.documentElement.namespaceURI,
        addresses: texts('loc'),
        ids: texts('id'),
        updated: texts('updated'),
      };
    }, file(name));
  const sitemap = await read('sitemap.xml');
  expect([sitemap.fault, sitemap.namespace]).toEqual(['', 'http://www.sitemaps.org/schemas/sitemap/0.9']);
  expect(sitemap.addresses).toHaveLength(18);
  expect(sitemap.addresses).toContain(SHIPPED_AT + TALKS);
  const feed = await read('feed.xml');
  expect([feed.fault, feed.namespace]).toEqual(['', 'http://www.w3.org/2005/Atom']);
  expect(feed.ids).toHaveLength(18);
  expect(new Set(feed.ids).size).toBe(18);
  expect(feed.updated.every((time) => /^2024-01-31T00:00:00Z$/.test(time ?? ''))).toBe(true);
  for (const address of sitemap.addresses) {
    const folder = address.slice(SHIPPED_AT.length);
    const answer = JSON.parse(file(`${folder}oembed.json`)) as { type: string; html: string };
    expect([answer.type, answer.html]).toEqual(['rich', expect.stringContaining('embed"')]);
    expect(file(`${folder}index.html`)).toContain(`rel="canonical" href="${address}"`);
    const picture = readFileSync(path.join(shippedSite(), folder, 'preview.png'));
    expect([picture.toString('latin1', 1, 4), picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual(['PNG', 1200, 630]);
  }
});
