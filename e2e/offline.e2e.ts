/** After one visit the story opens without a network; a newer one is offered; two versions never mix. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { writeOffline, writeWithoutOffline } from '../src/compile/offline/writeOffline.ts';
import { shippedSite, UNTIL_BUILT } from './generatedSites.ts';
import { event, expect, panel, search, test as base } from './support.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const BELOW = '/some/story/';
const FORMER = 'US election';
const LATER = 'The vote for president';

/** A web host whose files may change, and that may be stopped and started. */
class Host {
  folder: string;
  #server: Server | null = null;
  #port = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}${BELOW}`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://host');
      const name = pathname.startsWith(BELOW) ? pathname.slice(BELOW.length) : '?';
      if (/(?:^|\/)index\.html$/.test(name)) {
        // As many hosts do.
        response.writeHead(308, { Location: pathname.slice(0, -'index.html'.length) }).end();
        return;
      }
      const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
      readFile(path.join(this.folder, file)).then(
        (content) => {
          response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'text/plain');
          response.end(content);
        },
        () => response.writeHead(404).end(),
      );
    });
    this.#server = server;
    await new Promise<void>((done) => {
      server.listen(this.#port, '127.0.0.1', done);
    });
    const address = server.address();
    if (typeof address === 'object' && address) this.#port = address.port;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = null;
    await new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  }
}

let made: string;
let first: string;
let second: string;

interface Around {
  host: Host;
}

const test = base.extend<Around>({
  // oxlint-disable-next-line no-empty-pattern
  host: async ({}, provide) => {
    const host = new Host(first);
    await host.start();
    await provide(host);
    await host.stop();
  },
  baseURL: async ({ host }, provide) => provide(host.address),
  // The browser itself logs what it cannot fetch.
  quiet: [],
});

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(UNTIL_BUILT);
  made = mkdtempSync(path.join(tmpdir(), 'dateline-offline-'));
  first = shippedSite();
  second = path.join(made, 'second');
  cpSync(first, second, { recursive: true });
  change(path.join(second, 'story.json'), `"${FORMER}"`, `"${LATER}"`);
  await writeOffline(second);
});

test.afterAll(() => rmSync(made, { recursive: true, force: true }));

function change(file: string, from: string, to: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  expect(after === before).toBe(false);
  writeFileSync(file, after);
}

/** Resolves when the worker has everything. */
async function visit(page: Page, host: Host, address = ''): Promise<void> {
  await page.goto(host.address + address);
  await kept(page, host.folder);
}

async function kept(page: Page, folder: string): Promise<void> {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'offline.json'), 'utf8')) as { version: string };
  await expect.poll(async () => page.evaluate(versionsKept)).toContain(version);
}

async function versionsKept(): Promise<string[]> {
  const whole: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const isWhole = (await cache.keys()).some(({ url }) => url.endsWith('/offline.json'));
    if (isWhole) whole.push(name.split(' ').at(-1) ?? '');
  }
  return whole;
}

/** Somebody comes back to the page, and it looks for what is new. */
const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

const offline = (page: Page) => page.getByRole('status').filter({ hasText: /^Offline: the timeline as of .*20\d\d/ });
const show = (page: Page) => page.getByRole('button', { name: 'Show it' });

test('opens without a network, says so, and is whole', async ({ page, host, context }) => {
  await visit(page, host);
  await page.goto(`${host.address}event/cnn-report/index.html`);
  await expect(panel(page).getByRole('heading', { name: /CNN reports/ })).toBeVisible();
  await host.stop();
  await page.goto(`${host.address}?event=bangkok-talks`);
  await expect(panel(page).getByRole('heading', { name: /Sullivan and Wang/ })).toBeVisible();
  await expect(panel(page).getByRole('blockquote').first()).toBeVisible();
  await expect(offline(page)).toBeVisible();
  await search(page).fill('Taiwan');
  await expect(event(page, 'Pelosi visits Taiwan')).toBeVisible();
  await context.setOffline(true);
  await page.goto(`${host.address}event/nevada-votes/`);
  await expect(page).toHaveURL(/\?event=nevada-votes/);
  await expect(panel(page)).toBeVisible();
  // What else its address asks for holds as well, and one that somebody typed is understood.
  await page.goto(`${host.address}event/us-election/?actor=joe-biden&scale=linear`);
  await expect(page).toHaveURL(/\?event=us-election&actor=joe-biden&scale=linear$/);
  await page.goto(`${host.address}event/bangkok-talks#excerpt-2`);
  await expect(page).toHaveURL(/\?event=bangkok-talks&excerpt=2$/);
  await page.goto(`${host.address}event/no-such-event/`);
  await expect(page.getByText('There is no event “no-such-event” in this timeline')).toBeVisible();
  await expect(event(page, FORMER)).toBeVisible();
  await context.setOffline(false);
  await host.start();
  await comeBack(page);
  await expect(offline(page)).toBeHidden();
});

test('the network goes and comes in the middle of a visit', async ({ page, host, context }) => {
  await visit(page, host);
  await expect(offline(page)).toBeHidden();
  await context.setOffline(true);
  await expect(offline(page)).toBeVisible();
  await event(page, FORMER).click();
  await expect(panel(page).getByRole('blockquote').first()).toBeVisible();
  await context.setOffline(false);
  await expect(offline(page)).toBeHidden();
});

test('offers what is published anew; two tabs, one old and one new, both go on', async ({ page, host, context }) => {
  await visit(page, host, '?event=bangkok-talks');
  const other = await context.newPage();
  await other.goto(host.address);
  await expect(event(other, FORMER)).toBeVisible();
  host.folder = second;
  await comeBack(page);
  await expect(show(page)).toBeVisible();
  // Until it is accepted nothing changes.
  await expect(event(page, FORMER)).toBeVisible();
  await show(page).press('Enter');
  await expect(event(page, LATER)).toBeVisible();
  await expect(panel(page).getByRole('heading', { name: /Sullivan and Wang/ })).toBeVisible();
  await expect(page).toHaveURL(/\?event=bangkok-talks/);

  await expect(show(other)).toBeVisible();
  await other.getByRole('button', { name: 'Dismiss' }).click();
  await expect(show(other)).toBeHidden();
  await host.stop();
  await event(other, FORMER).click();
  await expect(panel(other).getByRole('blockquote').first()).toBeVisible();
  await expect(event(page, LATER)).toBeVisible();
});

test('a reload shows what was just built; what is half uploaded is never shown', async ({ page, host }) => {
  await visit(page, host);
  const half = path.join(made, 'half');
  cpSync(second, half, { recursive: true });
  cpSync(path.join(first, 'story.json'), path.join(half, 'story.json'));
  host.folder = half;
  await page.reload();
  await expect(event(page, FORMER)).toBeVisible();
  await expect(show(page)).toBeHidden();
  host.folder = second;
  await page.reload();
  await expect(event(page, LATER)).toBeVisible();
});

test('a site that is built without, or is gone, is kept no longer', async ({ page, host }) => {
  await visit(page, host);
  const without = path.join(made, 'without');
  cpSync(second, without, { recursive: true });
  await writeWithoutOffline(without);
  host.folder = without;
  await page.reload();
  await expect(event(page, LATER)).toBeVisible();
  await expect.poll(async () => page.evaluate(versionsKept)).toEqual([]);
});
