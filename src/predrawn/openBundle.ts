/**
 * A compiled story, opened in Node as a page opens it: through a host on this machine, so that the same
 * code fetches and checks it, whole or in pages.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { loadDetails, loadManifest, loadWhole } from '../bundle/load.ts';
import { factsFrom } from '../bundle/storyFacts.ts';
import { MANIFEST_FILE } from '../model/bundle.ts';
import type { EngineLine } from '../store/paged/engineClient.ts';
import { openPagedStory } from '../store/paged/openPagedStory.ts';
import { serveEngine, type EnginePort } from '../store/paged/worker/serveEngine.ts';
import type { StoryStore } from '../store/storyStore.ts';
import { wholeStory } from '../store/wholeStory.ts';

/** @param folder of the bundle @param read is given the story; afterwards it is closed */
export async function withBundle<T>(folder: string, read: (store: StoryStore) => Promise<T>): Promise<T> {
  const host = await hostOf(folder);
  const { port } = host.address() as { readonly port: number };
  const base = `http://127.0.0.1:${port}/${MANIFEST_FILE}`;
  const { store, close } = await open(base);
  try {
    return await read(store);
  } finally {
    close();
    host.closeAllConnections();
    host.close();
  }
}

/** Nobody searches before the page is there. */
const nothingFound = () => ({ query: () => null });

async function open(base: string): Promise<{ store: StoryStore; close: () => void }> {
  const manifest = await loadManifest(base);
  if (manifest.chunks) {
    const { table, formerly } = await loadWhole(manifest, base);
    const details = await loadDetails(manifest, base);
    return { store: wholeStory(table, { formerly, details: () => details, search: nothingFound }), close: () => undefined };
  }
  const { port1, port2 } = new MessageChannel();
  serveEngine(port2 as unknown as EnginePort);
  const store = openPagedStory(manifest, factsFrom(manifest), base, () => port1 as unknown as EngineLine);
  return {
    store,
    close() {
      store.close();
      port1.close();
    },
  };
}

async function hostOf(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    readFile(path.join(folder, ...decodeURI(pathname).split('/'))).then(
      (content) => response.end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return server;
}
