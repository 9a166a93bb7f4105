/**
 * A page on another origin shows the story in two elements and in a frame that may do next to nothing,
 * under a strict policy of its own: e2e/embed.
 */
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright/test';
import { root } from '../.setup/run.mjs';
import { startHost } from './bench/run/host.ts';
import type { Host } from './bench/run/host.ts';
import { shippedSite, UNTIL_BUILT } from './generatedSites.ts';
import { expect, expectAccessible, holdBack, test as base } from './support.ts';

interface Heard {
  readonly of: string;
  readonly name: string;
  readonly detail: unknown;
}

interface Hosts {
  /** Of the page around. */
  readonly article: Host;
  /** Of the story: pages of other hosts may read it, or not. */
  readonly open: Host;
  readonly closed: Host;
}

const test = base.extend<object, { hosts: Hosts }>({
  hosts: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const [article, open, closed] = await Promise.all([startHost(), startHost({ open: true }), startHost()]);
      article.show('any/article', path.join(root, 'e2e', 'embed'));
      for (const host of [open, closed]) host.show('any/story', shippedSite());
      await provide({ article, open, closed });
      await Promise.all([article.close(), open.close(), closed.close()]);
    },
    { scope: 'worker', timeout: UNTIL_BUILT },
  ],
});

// The story is on another host, deliberately.
test.use({ quiet: [] });
test.describe.configure({ mode: 'default' });

interface Article {
  readonly first: Locator;
  readonly second: Locator;
  readonly frame: FrameLocator;
  heard(of: string, name: string): Promise<unknown[]>;
  /** Console errors and uncaught ones. */
  readonly noises: readonly string[];
}

async function openArticle(page: Page, { article }: Hosts, story: Host, more = {}): Promise<Article> {
  const noises: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') noises.push(message.text());
  });
  page.on('pageerror', (error) => noises.push(String(error)));
  const asked = new URLSearchParams({ story: `${story.address}/e2e/any/story/`, ...more });
  await page.goto(`${article.address}/e2e/any/article/index.html?${asked}`);
  return {
    first: page.locator('#first'),
    second: page.locator('#second'),
    frame: page.frameLocator('iframe'),
    heard: async (of, name) => {
      const all = await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
      return all.filter((each) => each.of === of && each.name === name).map(({ detail }) => detail);
    },
    noises,
  };
}

const region = (within: Locator | FrameLocator): Locator => within.getByRole('region', { name: 'Timeline' });
const event = (within: Locator | FrameLocator, headline: string): Locator =>
  region(within).getByRole('button', { name: new RegExp(`^${headline}`) });
const panel = (within: Locator | FrameLocator): Locator =>
  within.getByRole('region', { name: 'Event', exact: true });

test('two elements on one page: each its own view, nothing of it in the page', async ({ page, hosts }) => {
  const { first, second, heard, noises } = await openArticle(page, hosts, hosts.open);
  const before = await page.evaluate(() => [location.href, document.title, history.length]);
  await expect(panel(first)).toContainText('Sullivan and Wang');
  await expect(region(second)).toBeVisible();
  await expect(panel(second)).toHaveCount(0);
  expect(await heard('first', 'ready')).toMatchObject([{ events: 17, lang: 'en', last: '2024-11-05' }]);
  expect(await heard('first', 'select')).toMatchObject([{ id: 'bangkok-talks' }]);

  await event(second, 'US election').click();
  await expect(panel(second)).toContainText('US election');
  await expect(panel(first)).toContainText('Sullivan and Wang');
  await page.keyboard.press('Escape');
  await expect(panel(second)).toHaveCount(0);
  await expect(panel(first)).toBeVisible();
  expect(await heard('second', 'select')).toMatchObject([{ id: 'us-election' }, { id: null }]);

  await second.getByRole('searchbox').fill('hacking');
  await expect(second.getByRole('status').filter({ hasText: /of 17/ })).toBeVisible();
  await expect(first.getByRole('status').filter({ hasText: /of 17/ })).toHaveCount(0);
  await second.getByRole('button', { name: 'Articles' }).click();
  await expect(second.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(second.getByRole('dialog')).toHaveCount(0);

  expect(await page.evaluate(() => [location.href, document.title, history.length])).toEqual(before);
  expect(noises).toEqual([]);
});

test('what the element can be told, and tells', async ({ page, hosts }) => {
  const { first, heard } = await openArticle(page, hosts, hosts.open);
  await expect(panel(first)).toBeVisible();
  const answers = await first.evaluate((element) => {
    const timeline = element as HTMLElementTagNameMap['dateline-timeline'];
    timeline.select(null);
    timeline.filter({ actors: ['fbi'], query: '' });
    timeline.show({ from: '2023', to: '2024-02' });
    return { actors: timeline.actors, from: timeline.from, to: timeline.to, event: timeline.event };
  });
  expect(answers).toEqual({ actors: ['fbi'], from: '2023-01-01', to: '2024-02-29', event: null });
  await expect(panel(first)).toHaveCount(0);
  // The page around it keeps the focus.
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await expect.poll(() => heard('first', 'filter')).toMatchObject([{ actors: ['fbi'], match: 'any', total: 17 }]);
  await expect.poll(() => heard('first', 'window')).toEqual([{ from: '2023-01-01', to: '2024-02-29' }]);

  await first.evaluate((element) => {
    const timeline = element as HTMLElementTagNameMap['dateline-timeline'];
    timeline.fit();
    timeline.filter();
    timeline.setAttribute('event', 'no-such-event');
    timeline.lang = 'de';
    timeline.theme = 'dark';
  });
  await expect(first.getByRole('region', { name: 'Zeitleiste' })).toBeVisible();
  await expect.poll(() => heard('first', 'error')).toMatchObject([{ kind: 'unknown' }]);
  await expect.poll(() => heard('first', 'window')).toMatchObject([{}, { from: null, to: null }]);

  // Taken out and put back, it goes on; taken out for good, nothing of it is left.
  await first.evaluate((element) => (element as HTMLElementTagNameMap['dateline-timeline']).select('cnn-report'));
  const cnn = first.getByRole('heading', { name: 'CNN reports the promise' });
  await expect(cnn).toBeVisible();
  await first.evaluate((element) => {
    const { parentElement } = element;
    element.remove();
    setTimeout(() => parentElement?.prepend(element), 50);
  });
  await expect(cnn).toBeVisible();
  const left = await first.evaluate(async (element) => {
    element.remove();
    await new Promise((done) => setTimeout(done, 50));
    return element.shadowRoot?.querySelector('.room')?.childElementCount;
  });
  expect(left).toBe(0);
});

test('an event that there is not changes nothing, and is told', async ({ page, hosts }) => {
  const { first, heard } = await openArticle(page, hosts, hosts.open);
  await expect(panel(first)).toContainText('Sullivan and Wang');
  const open = await first.evaluate((element) => {
    const timeline = element as HTMLElementTagNameMap['dateline-timeline'];
    timeline.select('no-such-event');
    return timeline.event;
  });
  await expect.poll(() => heard('first', 'error')).toEqual([
    { kind: 'unknown', message: 'event: no-such-event (unknown)' },
  ]);
  expect(open).toBe('bangkok-talks');
  await expect(panel(first)).toContainText('Sullivan and Wang');
  await expect(first.getByText('There is no event “no-such-event”')).toBeVisible();
  expect(await heard('first', 'select')).toMatchObject([{ id: 'bangkok-talks' }]);
});

test('told this and that while it loads: it shows what it was told last, once', async ({ page, hosts }) => {
  // Everything is said before the first story has come.
  const letGo = await holdBack(page, '**/story.json');
  const { second, heard } = await openArticle(page, hosts, hosts.open);
  const story = `${hosts.open.address}/e2e/any/story/`;
  await page.evaluate(async (address) => {
    await customElements.whenDefined('dateline-timeline');
    const elements = ['gone', 'moved', 'renamed'].map((id) => {
      const element = document.createElement('dateline-timeline');
      Object.assign(element, { id, src: address });
      document.querySelector('main')?.append(element);
      return element;
    });
    const [gone, moved, renamed] = elements;
    gone!.remove();
    document.querySelector('main')?.prepend(moved!);
    moved!.select('cnn-report');
    renamed!.src = `${address}nothing-here/`;
    renamed!.setAttribute('event', 'us-election');
    renamed!.src = address;
  }, story);
  letGo();
  await expect(panel(page.locator('#moved'))).toContainText('CNN reports the promise');
  await expect(panel(page.locator('#renamed'))).toContainText('US election');
  await expect(region(second)).toBeVisible();
  expect(await heard('gone', 'ready')).toEqual([]);
  for (const id of ['moved', 'renamed', 'first', 'second']) {
    await expect.poll(() => heard(id, 'ready')).toHaveLength(1);
    expect(await heard(id, 'error')).toEqual([]);
  }
});

test('what was set before its script came counts', async ({ page, hosts }) => {
  const letGo = await holdBack(page, '**/dateline-timeline.js');
  const opening = openArticle(page, hosts, hosts.open);
  await page.locator('#first').evaluate((element) => {
    element.setAttribute('event', 'us-election');
    Object.assign(element, { actors: ['joe-biden'], theme: 'dark' });
  });
  letGo();
  const { first, heard } = await opening;
  await expect(panel(first)).toContainText('US election');
  await expect(first.getByRole('button', { name: 'Joe Biden', exact: true, pressed: true }).first()).toBeVisible();
  await expect(first).toHaveAttribute('theme', 'dark');
  expect(await heard('first', 'ready')).toHaveLength(1);
});

for (const [width, form] of [[280, 'cards'], [600, 'cards'], [1200, 'figure']] as const) {
  test(`at ${width} px elements and frame fit, and the frame says its height once`, async ({ page, hosts }) => {
    await page.setViewportSize({ width, height: 800 });
    const { first, frame, heard, noises } = await openArticle(page, hosts, hosts.open);
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await expect(event(first, 'Sullivan and Wang')).toBeVisible();
    await event(frame, 'Diplomatic ties').click();
    await expect(panel(frame)).toContainText('Diplomatic ties');
    await panel(frame).getByRole('button', { name: 'Close' }).click();
    await expect(panel(frame)).toHaveCount(0);

    const link = frame.getByRole('link', { name: /Full timeline/ });
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('href', `${hosts.open.address}/e2e/any/story/`);
    expect(await page.evaluate(() => history.length)).toBe(2);

    const heights = await heard('frame', 'height');
    expect(heights.length).toBeLessThan(4);
    const last = heights.at(-1) as number;
    expect(last).toBeLessThanOrEqual(form === 'cards' ? 640 : 720);
    expect(last).toBeGreaterThan(500);
    const scrolls = await frame.locator('html').evaluate((html) => [
      html.scrollHeight - html.clientHeight, html.scrollWidth - html.clientWidth,
    ]);
    expect(scrolls).toEqual([0, 0]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(noises).toEqual([]);
    // It is the same story twice. What looks for this adds a style, which the page's policy refuses.
    if (width === 600) await expectAccessible(page, ['landmark-unique']);
  });
}

test('a wheel over each of them scrolls the page', async ({ page, hosts }) => {
  const { first, frame } = await openArticle(page, hosts, hosts.open);
  await expect(panel(first)).toBeVisible();
  for (const [around, headline] of [[first, 'Pelosi visits'], [frame, 'US election']] as const) {
    await page.locator(around === first ? '#first' : 'iframe').scrollIntoViewIfNeeded();
    await event(around, headline).hover();
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
  }
});

test('from a host that lets nobody read its files: words, and a way on', async ({ page, hosts }) => {
  const { first, frame, heard } = await openArticle(page, hosts, hosts.closed);
  await expect(first.getByRole('alert')).toBeVisible();
  await expect(first.getByRole('button', { name: /again/i })).toBeVisible();
  expect(await heard('first', 'error')).toMatchObject([{ kind: 'network' }]);
  // Out of sight a frame is drawn by nobody, and its notice comes by an animation.
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await expect(frame.getByRole('link', { name: /page of its own/ })).toBeVisible();

  const { frame: freer, noises } = await openArticle(page, hosts, hosts.closed, {
    sandbox: 'allow-scripts allow-popups allow-same-origin',
  });
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await expect(event(freer, 'US election')).toBeVisible();
  expect(noises.every((noise) => /CORS|ERR_FAILED/.test(noise))).toBe(true);
});
