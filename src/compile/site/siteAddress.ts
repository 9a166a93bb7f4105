/** The address at which a site will be found: what canonical links, previews, sitemap and feed are made of. */
import { createServer } from 'node:net';
import type { Server } from 'node:net';

/** With a slash at its end; null when it is no address of a folder on the web. */
export function siteAddress(given: string): string | null {
  if (!URL.canParse(given) || !/^https?:\/\/\S+$/i.test(given)) return null;
  const url = new URL(given);
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') return null;
  url.pathname = url.pathname.replace(/\/(?:index\.html)?$/, '');
  return url.pathname.endsWith('/') ? url.href : `${url.href}/`;
}

/** For people, where `--site` is none. */
export function noSiteAddress(given: string): string {
  return (
    `--site ${given}: this is no address of a site.\n` +
    'expected  the address of the folder where the page will lie, without “?” and “#”\n' +
    'mend      Write it whole, as in --site https://example.org/timeline/'
  );
}

/** A port that nobody else has until it is let go. */
export interface HeldPort {
  readonly port: number;
  release(): Promise<void>;
}

/** The first free one from the given one on. @throws Error when there is none, or the host is not this machine's */
export async function holdPort(first: number, host: string): Promise<HeldPort> {
  for (let port = first; port < 65_536; port++) {
    const server = await listening(port, host);
    if (server) return { port, release: () => closed(server) };
  }
  throw new Error(`No port from ${first} on is free.`);
}

/** Null: the port is taken. */
function listening(port: number, host: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    // Whoever comes too early is sent away: one that waited would keep the port from being let go.
    const server = createServer((early) => early.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    server.listen({ port, host }, () => resolve(server));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
