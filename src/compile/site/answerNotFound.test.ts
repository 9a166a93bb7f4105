import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { PreviewServer } from 'vite';
import { answerNotFound } from './answerNotFound.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** A server that has this answer alone; whatever is left to the next is a page. */
async function serving(folder: string): Promise<string> {
  const uses: Middleware[] = [];
  const preview = { middlewares: { use: (one: Middleware) => uses.push(one) } } as unknown as PreviewServer;
  answerNotFound(preview, folder)();
  const server = createServer((request, response) => uses[0]!(request, response, () => response.end('a page')));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('pages are left to the server; all else is answered with the site’s own page, and 404', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'event', 'storm'), { recursive: true });
  await writeFile(path.join(folder, 'event', 'storm', 'index.html'), 'storm');
  await writeFile(path.join(folder, '404.html'), 'nothing here');
  const site = await serving(folder);
  const asked = async (name: string, method = 'GET') => {
    const response = await fetch(site + name, { method });
    return [response.status, await response.text()];
  };
  expect(await asked('/event/storm/index.html?x')).toEqual([200, 'a page']);
  expect(await asked('/event/gone/index.html')).toEqual([404, 'nothing here']);
  expect(await asked('/a/b/c')).toEqual([404, 'nothing here']);
  expect(await asked('/%')).toEqual([404, 'nothing here']);
  expect(await asked('/%.html')).toEqual([404, 'nothing here']);
  expect(await asked('/a', 'HEAD')).toEqual([404, '']);
});
