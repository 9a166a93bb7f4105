/** Two versions of a small site, a host that serves one of them, and a worker in between. */
import { expect, test } from 'vitest';
import type { FromKeeper } from '../model/keeping.ts';
import { hexOf, SITE_LIST_FORMAT, type SiteList } from '../model/siteFiles.ts';
import { Keeper } from './keeper.ts';
import { memoryCaches } from './testing/memoryCaches.ts';

const SCOPE = 'https://host.example/harbour/';

type Files = Readonly<Record<string, string>>;

const FIRST: Files = { 'index.html': 'page 1', 'story.json': 'story 1', 'assets/a-1.js': 'script 1', 'assets/b.css': 'b' };
const SECOND: Files = { 'index.html': 'page 2', 'story.json': 'story 2', 'assets/a-2.js': 'script 2', 'assets/b.css': 'b' };

async function listOf(version: string, files: Files): Promise<SiteList> {
  const listed = Object.entries(files).map(async ([path, text]) => {
    const content = new TextEncoder().encode(text);
    return { path, bytes: content.length, hash: hexOf(await crypto.subtle.digest('SHA-256', content)) };
  });
  return { format: SITE_LIST_FORMAT, version, folder: null, files: await Promise.all(listed) };
}

async function around() {
  const host = {
    files: {} as Files,
    list: null as SiteList | null,
    down: false,
    inTrouble: false,
    asked: [] as string[],
    /** What an answer waits for. */
    slow: {} as Record<string, Promise<void>>,
  };
  const open = new Set<string>();
  const told: FromKeeper[] = [];
  let ended = false;
  const room = { left: Infinity };
  const caches = memoryCaches(room);
  const wake = () => new Keeper(
    {
      caches,
      scope: SCOPE,
      fetch: async (request, options) => {
        if (host.down) throw new TypeError('no network');
        if (host.inTrouble) return new Response('', { status: 503 });
        const url = request instanceof Request ? request.url : request;
        const path = url.slice(SCOPE.length) || 'index.html';
        host.asked.push(path);
        await host.slow[path];
        // A redirected answer to a page's own request is an error for the browser.
        if (path === 'moved.html') return new Response(options?.redirect === 'manual' ? 'led on' : 'an error');
        const found = path === 'offline.json' ? host.list && JSON.stringify(host.list) : host.files[path];
        return found === undefined || found === null ? new Response('', { status: 404 }) : new Response(found);
      },
      pages: async () => [...open],
      tell: async (status) => void told.push(status),
      unregister: async () => (ended = true),
      online: () => true,
    },
    { word: 1000, version: 1000 },
  );
  let keeper = wake();
  const publish = async (version: string, files: Files) => {
    host.files = files;
    host.list = await listOf(version, files);
  };
  const text = async (answer: Promise<Response>) => (await answer).text();
  return {
    host,
    room,
    caches,
    told,
    publish,
    hasEnded: () => ended,
    /** The browser stops a worker that nothing is asked of. */
    wakeAnew: () => (keeper = wake()),
    close: (page: string) => open.delete(page),
    start: (page: string) => {
      open.add(page);
      return text(keeper.start(new Request(SCOPE), page));
    },
    /** Its page is not open yet. */
    startOf: (page: string, address = SCOPE) => text(keeper.start(new Request(address), page)),
    story: (page: string) => text(keeper.named(new Request(`${SCOPE}story.json`), 'story.json', page)),
    asset: (name: string) => text(keeper.hashed(new Request(`${SCOPE}assets/${name}`), `assets/${name}`)),
    event: (id: string) => keeper.event(new Request(`${SCOPE}event/${encodeURIComponent(id)}/`), id),
    hello: (page: string, version: string | null) => {
      open.add(page);
      return keeper.heard({ kind: 'hello', version }, page);
    },
    look: (page: string) => keeper.heard({ kind: 'look' }, page),
  };
}

test('after one visit the site is there without its host, and says so', async () => {
  const site = await around();
  await site.publish('aa', FIRST);
  await site.hello('p', 'aa');
  expect(site.told.at(-1)).toMatchObject({ newest: 'aa', away: false });
  site.host.down = true;
  expect(await site.start('q')).toBe('page 1');
  expect(await site.story('q')).toBe('story 1');
  expect(await site.asset('a-1.js')).toBe('script 1');
  await site.look('q');
  expect(site.told.at(-1)).toMatchObject({ newest: 'aa', away: true });
});

test('each page goes on with its own version, whatever is published', async () => {
  const site = await around();
  await site.publish('aa', FIRST);
  await site.hello('old', 'aa');
  await site.start('old');
  await site.publish('bb', SECOND);
  expect(await site.start('new')).toBe('page 2');
  expect(await site.story('old')).toBe('story 1');
  expect(await site.story('new')).toBe('story 2');
  expect(await site.asset('a-1.js')).toBe('script 1');
  expect(await site.asset('a-2.js')).toBe('script 2');
});

test('what is the same in both is not fetched again; the old version goes with its last page', async () => {
  const site = await around();
  await site.publish('aa', FIRST);
  await site.hello('old', 'aa');
  site.host.asked.length = 0;
  await site.publish('bb', SECOND);
  await site.start('new');
  expect(site.host.asked).toContain('assets/a-2.js');
  expect(site.host.asked).not.toContain('assets/b.css');
  await site.hello('new', 'bb');
  const kept = async () => (await site.caches.keys()).filter((name) => name.includes(' version '));
  expect(await kept()).toHaveLength(2);
  site.close('old');
  await site.hello('new', 'bb');
  expect(await kept()).toEqual(['dateline /harbour/ version bb']);
});

test.each([
  ['a file is not there yet', { ...SECOND, 'assets/a-2.js': undefined }],
  ['a file is still the old one', { ...SECOND, 'story.json': 'story 1' }],
  ['a file is cut off', { ...SECOND, 'index.html': 'page' }],
])('of a publication under way (%s) nothing is shown', async (_what, files) => {
  const site = await around();
  await site.publish('aa', FIRST);
  await site.hello('p', 'aa');
  await site.publish('bb', SECOND);
  site.host.files = files as Files;
  expect(await site.start('q')).toBe('page 1');
  expect(await site.story('q')).toBe('story 1');
  await site.look('q');
  expect(site.told.at(-1)).toMatchObject({ newest: 'aa' });
  site.host.files = SECOND;
  expect(await site.start('r')).toBe('page 2');
});

test('a former version that is published again is shown again', async () => {
  const site = await around();
  await site.publish('aa', FIRST);
  await site.hello('p', 'aa');
  await site.publish('bb', SECOND);
  await site.start('q');
  await site.publish('aa', FIRST);
  expect(await site.start('r')).toBe('page 1');
});

test('where the host no longer has a list, everything is forgotten and the host asked', async () => {
  const site = await around();
  await site.publish('aa', FIRST);
  await site.hello('p', 'aa');
  site.host.list = null;
  site.host.files = { 'index.html': 'another site' };
  expect(await site.start('q')).toBe('another site');
  expect(site.hasEnded()).toBe(true);
  expect(await site.caches.keys()).toEqual([]);
});

test('the page of an event: from the host, else as visited, else the explorer at that event', async () => {
  const site = await around();
  const page = '<script src="../../assets/a-1.js">';
  await site.publish('aa', { ...FIRST, 'event/storm/': page });
  site.host.list = await listOf('aa', FIRST);
  await site.hello('p', 'aa');
  expect(await (await site.event('storm')).text()).toBe(page);
  const visited = await site.caches.open('dateline /harbour/ visited');
  await expect.poll(async () => (await visited.keys()).length).toBe(1);
  site.host.down = true;
  expect(await (await site.event('storm')).text()).toBe(page);
  const other = await site.event('flöd');
  expect([other.status, other.headers.get('location')]).toEqual([302, `${SCOPE}?event=fl%C3%B6d`]);
});

test('the page of an event while the host is in trouble: as visited, else the explorer', async () => {
  const site = await around();
  await site.publish('aa', FIRST);
  await site.hello('p', 'aa');
  site.host.inTrouble = true;
  expect((await site.event('storm')).status).toBe(302);
});

test('where the host leads elsewhere, the browser follows', async () => {
  const site = await around();
  expect(await site.startOf('p', `${SCOPE}moved.html`)).toBe('led on');
});

test('stopped and woken, it knows what each page runs with', async () => {
  const site = await around();
  await site.publish('aa', FIRST);
  await site.hello('old', 'aa');
  await site.publish('bb', SECOND);
  await site.start('new');
  site.wakeAnew();
  site.host.down = true;
  expect(await site.story('old')).toBe('story 1');
  expect(await site.story('new')).toBe('story 2');
});

test('a page that is not open yet is not forgotten when another tidies up', async () => {
  const site = await around();
  await site.publish('aa', FIRST);
  await site.hello('p', 'aa');
  expect(await site.startOf('coming')).toBe('page 1');
  await site.hello('p', 'aa');
  site.host.files = SECOND;
  expect(await site.story('coming')).toBe('story 1');
});

test('a version that was broken off is fetched the next time; what is left of it does not stay', async () => {
  const site = await around();
  await site.publish('aa', FIRST);
  const begun = await site.caches.open('dateline /harbour/ version aa');
  await begun.put(`${SCOPE}story.json`, new Response('story 0'));
  await site.caches.open('dateline /harbour/ version 99');
  await site.hello('p', 'aa');
  site.host.down = true;
  expect(await site.start('q')).toBe('page 1');
  expect(await site.story('q')).toBe('story 1');
  expect(await site.caches.keys()).not.toContain('dateline /harbour/ version 99');
});

test('a version that is whole only after a newer one is neither shown nor offered', async () => {
  const site = await around();
  await site.publish('aa', FIRST);
  await site.hello('p', 'aa');
  let arrive = () => undefined as void;
  site.host.slow['assets/a-2.js'] = new Promise((done) => (arrive = done));
  await site.publish('bb', SECOND);
  const slow = site.look('p');
  await expect.poll(() => site.host.asked).toContain('assets/a-2.js');
  await site.publish('cc', { ...FIRST, 'index.html': 'page 3' });
  expect(await site.start('q')).toBe('page 3');
  site.host.files = { ...SECOND, ...site.host.files, 'assets/a-2.js': 'script 2' };
  arrive();
  await slow;
  expect(site.told.at(-1)).toMatchObject({ newest: 'cc' });
  site.host.down = true;
  expect(await site.start('r')).toBe('page 3');
});

test('what there is no room for comes from the host, and what is kept is not offered as newer', async () => {
  const site = await around();
  await site.publish('aa', FIRST);
  await site.hello('old', 'aa');
  site.room.left = 3;
  await site.publish('bb', SECOND);
  expect(await site.start('new')).toBe('page 2');
  expect(await site.story('new')).toBe('story 2');
  await site.look('new');
  expect(site.told.at(-1)).toMatchObject({ newest: 'aa', isPublished: false });
  expect(await site.story('old')).toBe('story 1');
  // Without the host there is the former one.
  site.host.down = true;
  expect(await site.start('later')).toBe('page 1');
  site.host.down = false;
  site.room.left = Infinity;
  expect(await site.start('last')).toBe('page 2');
  expect(site.told.at(-1)).toMatchObject({ newest: 'bb', isPublished: true });
});

test('what was visited gives way to a new version', async () => {
  const site = await around();
  const visited = 'v'.repeat(2000);
  await site.publish('aa', { ...FIRST, 'event/storm/': visited });
  site.host.list = await listOf('aa', FIRST);
  await site.hello('p', 'aa');
  await site.event('storm');
  const cache = await site.caches.open('dateline /harbour/ visited');
  await expect.poll(async () => (await cache.keys()).length).toBe(1);
  site.room.left = 10;
  const { delete: drop } = site.caches;
  site.caches.delete = async (name) => {
    if (name.endsWith(' visited')) site.room.left += visited.length;
    return drop(name);
  };
  await site.publish('bb', SECOND);
  expect(await site.start('q')).toBe('page 2');
  expect(site.told.at(-1)).toMatchObject({ newest: 'bb', isPublished: true });
});
