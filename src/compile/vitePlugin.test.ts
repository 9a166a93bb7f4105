import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createServer } from 'vite';
import type { HotPayload } from 'vite';
import { STORY, storyFolder } from './testing/storyFolder.ts';
import { STORY_EVENT } from './site/watchStory.ts';
import { datelineStory } from './vitePlugin.ts';

const FRESH = { type: 'custom', event: STORY_EVENT };

beforeEach(() => {
  vi.stubEnv('VITEST', '');
  onTestFinished(() => void vi.unstubAllEnvs());
});

/** A dev server on a story in a folder of its own, and what it sends to its pages. */
async function served(pages: number) {
  const { folder } = await storyFolder();
  const server = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    // Polling, so that the test does not hang on the system's limit of watched files.
    server: { middlewareMode: true, ws: false, watch: { usePolling: true, interval: 20 } },
    optimizeDeps: { noDiscovery: true },
    plugins: [datelineStory({ folder })],
  });
  onTestFinished(() => server.close());
  const sent: HotPayload[] = [];
  const clients = new Set(Array.from({ length: pages }, () => ({ send: () => undefined })));
  vi.spyOn(server.ws, 'clients', 'get').mockReturnValue(clients as never);
  vi.spyOn(server.ws, 'send').mockImplementation((payload: HotPayload | string) => {
    if (typeof payload !== 'string') sent.push(payload);
  });
  const logged = vi.spyOn(server.config.logger, 'error');
  const arrives = (payload: unknown) =>
    vi.waitFor(() => expect(sent.at(-1)).toMatchObject(payload as object), { timeout: 10_000, interval: 20 });
  await arrives(FRESH);
  // Changes before the watcher has seen the file would be lost.
  const watched = () => Object.values(server.watcher.getWatched()).flat();
  await vi.waitFor(() => expect(watched()).toContain('story.yaml'), 10_000);
  return { folder, story: path.join(folder, 'story.yaml'), sent, logged, arrives };
}

test('a change compiles, a mistake shows over the last good story, its mend takes it away', async () => {
  const { story, sent, arrives } = await served(1);
  await writeFile(story, STORY.replace('kind: body', 'kind: bodi'));
  await arrives({
    type: 'error',
    err: {
      message: expect.stringContaining('Write “body”.') as unknown,
      loc: { file: story, line: 18, column: 11 },
      frame: expect.stringContaining('kind: bodi') as unknown,
    },
  });
  await writeFile(story, STORY);
  await arrives(FRESH);
  expect(sent.at(-2)).toEqual({ type: 'update', updates: [] });
}, 30_000);

test('several mistakes are all listed, many up to a bound', async () => {
  const { story, sent, arrives } = await served(1);
  const message = () => {
    const last = sent.at(-1);
    return last?.type === 'error' ? last.err.message : '';
  };
  await writeFile(story, STORY.replace('kind: body', 'kind: bodi').replace('importance: 5', 'importance: 6'));
  await arrives({ type: 'error' });
  expect(message()).toMatch(/^2 errors in the story\n/);
  expect(message()).toMatch(/story\.yaml:18:11 [^]+kind: bodi[^]+Write “body”[^]+importance: 6/);

  const mistaken = Array.from({ length: 25 }, (_, i) => `  - { id: a${i}, name: A, kind: none }\n`).join('');
  await writeFile(story, STORY.replace('actors:\n', `actors:\n${mistaken}`));
  await vi.waitFor(() => expect(message()).toMatch(/and 5 more; the terminal lists them all\.$/), 10_000);
  expect(message().split('“kind” cannot be this.')).toHaveLength(21);
}, 30_000);

test('a mistake that came and went while no page was open is not shown to the next one', async () => {
  const { folder, story, sent, logged, arrives } = await served(0);
  const away = path.join(folder, 'away.bak');
  await rename(story, away);
  await vi.waitFor(() => expect(logged).toHaveBeenCalled(), 10_000);
  await rename(away, story);
  await arrives(FRESH);
  await vi.waitFor(() => expect(sent.length).toBeGreaterThan(1), 10_000);
  expect(sent.filter(({ type }) => type === 'error')).toEqual([]);
}, 30_000);

test('the page built in a story’s folder is not watched', async () => {
  const { folder } = await storyFolder();
  for (const made of ['dist', '.dist.building', '.dist.former']) {
    await mkdir(path.join(folder, made, 'assets'), { recursive: true });
    await writeFile(path.join(folder, made, 'assets', 'page.txt'), '');
  }
  // Of its own folder Vite leaves out dist by itself.
  const { folder: root } = await storyFolder();
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false, watch: { usePolling: true, interval: 20 } },
    optimizeDeps: { noDiscovery: true },
    plugins: [datelineStory({ folder })],
  });
  onTestFinished(() => server.close());
  const watched = () =>
    Object.entries(server.watcher.getWatched()).flatMap(([where, names]) =>
      names.map((name) => path.relative(folder, path.join(where, name))),
    );
  await vi.waitFor(() => expect(watched()).toContain(path.join('more', 'courier.txt')), 10_000);
  expect(watched()).toContain('story.yaml');
  expect(watched().filter((name) => /^\.?dist/.test(name))).toEqual([]);
}, 30_000);
