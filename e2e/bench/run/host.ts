/**
 * A static host as a good one is: everything that packs well goes out as gzip. Every case has
 * addresses of its own, `/<case>/<story>/<subject>/…`, so that what was sent can be told by case.
 */
import { createReadStream, existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const packed = promisify(gzip);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.bin': 'application/octet-stream',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
/** Packed already. */
const AS_THEY_ARE = new Set(['.woff2', '.woff', '.png']);

export interface Sent {
  /** Below the case. */
  readonly path: string;
  /** When it was asked for, ms since 1970. */
  readonly at: number;
  /** As sent, without headers. */
  readonly bytes: number;
}

export interface Host {
  readonly address: string;
  /** Shows a folder as `/<any case>/<name>/`; a later one takes the place of an earlier one. */
  show(name: string, folder: string): void;
  sentIn(name: string): readonly Sent[];
  close(): Promise<void>;
}

/** @param open whether pages of other hosts may read what is here */
export async function startHost({ open = false } = {}): Promise<Host> {
  const folders = new Map<string, string>();
  const log = new Map<string, Sent[]>();
  const kept = new Map<string, Buffer>();

  const send = async (url: string, response: ServerResponse): Promise<void> => {
    const at = Date.now();
    const { pathname } = new URL(url, 'http://host');
    const [, name = '', story = '', subject = '', ...steps] = decodeURI(pathname).split('/');
    const folder = folders.get(`${story}/${subject}`);
    const file = folder && path.join(folder, ...steps, steps.at(-1) === '' ? 'index.html' : '');
    if (!file || path.relative(folder, file).startsWith('..')) {
      response.writeHead(404).end();
      return;
    }
    const note = (bytes: number): void => {
      const sent = { path: [story, subject, ...steps].join('/'), at, bytes };
      log.set(name, [...(log.get(name) ?? []), sent]);
    };
    const type = TYPES[path.extname(file)] ?? 'text/plain';
    const headers = {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
      ...(open && { 'Access-Control-Allow-Origin': '*' }),
    };
    const ahead = `${file}.gz`;
    if (existsSync(ahead)) {
      const { size } = await stat(ahead);
      note(size);
      response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip', 'Content-Length': size });
      createReadStream(ahead).pipe(response);
      return;
    }
    const isPacked = !AS_THEY_ARE.has(path.extname(file));
    const body = kept.get(file) ?? (isPacked ? await packed(await readFile(file)) : await readFile(file));
    kept.set(file, body);
    note(body.length);
    const encoding = isPacked ? { 'Content-Encoding': 'gzip' } : {};
    response.writeHead(200, { ...headers, ...encoding, 'Content-Length': body.length }).end(body);
  };

  const server = createServer((request, response) => {
    send(request.url ?? '/', response).catch(() => {
      if (!response.headersSent) response.writeHead(404);
      response.end();
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    show: (name, folder) => {
      folders.set(name, folder);
      for (const file of kept.keys()) if (file.startsWith(folder)) kept.delete(file);
    },
    sentIn: (name) => log.get(name) ?? [],
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
