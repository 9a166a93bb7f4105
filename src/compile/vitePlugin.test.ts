import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createServer } from 'vite';
import type { HotPayload } from 'vite';
import { STORY, storyFolder } from './testing/storyFolder.ts';
import { STORY_EVENT, datelineStory } from './vitePlugin.ts';

test('a change compiles, a mistake shows over the last good story, its mend takes it away', async () => {
  vi.stubEnv('VITEST', '');
  onTestFinished(() => void vi.unstubAllEnvs());
  const places = await storyFolder();
  const server = await createServer({
    root: places.folder,
    configFile: false,
    logLevel: 'silent',
    // Polling, so that the test does not hang on the system's limit of watched files.
    server: { middlewareMode: true, ws: false, watch: { usePolling: true, interval: 20 } },
    optimizeDeps: { noDiscovery: true },
    plugins: [datelineStory(places.folder)],
  });
  onTestFinished(() => server.close());
  const sent: HotPayload[] = [];
  vi.spyOn(server.ws, 'send').mockImplementation((payload: HotPayload | string) => {
    if (typeof payload !== 'string') sent.push(payload);
  });
  const story = path.join(places.folder, 'story.yaml');
  const arrives = (payload: unknown) =>
    vi.waitFor(() => expect(sent.at(-1)).toMatchObject(payload as object), { timeout: 10_000, interval: 20 });

  await arrives({ type: 'custom', event: STORY_EVENT });

  // Changes before the watcher has seen the file would be lost.
  const watched = () => Object.values(server.watcher.getWatched()).flat();
  await vi.waitFor(() => expect(watched()).toContain('story.yaml'), 10_000);

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
  await arrives({ type: 'custom', event: STORY_EVENT });
  expect(sent.at(-2)).toEqual({ type: 'update', updates: [] });
}, 30_000);
