/** The last step of a build: the service worker, its list, and the page's word of which version it is. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { SITE_LIST, SITE_LIST_FORMAT, SITE_WORKER, VERSION_META, type SiteList } from '../../model/siteFiles.ts';
import { ROOT } from '../givenFolder.ts';
import { listedFile, siteListIn, START_PAGE } from './siteList.ts';

/** Every page of the site says that it is kept; of which version, only the start page, whose version it is. */
export function saidToBeKept(html: string): string {
  return html.replace('</head>', (end) => `  <meta name="${VERSION_META}" content="">\n  ${end}`);
}

const VERSION_SAID = new RegExp(`(?<=<meta name="${VERSION_META}" content=")[^"]*`);

/** @param site folder of a site that is otherwise complete */
export async function writeOffline(site: string): Promise<void> {
  const before = await siteListIn(site);
  const { version } = before;
  if (version === null) return;
  const page = path.join(site, START_PAGE);
  const html = await readFile(page, 'utf8');
  // The version is that of the page before it was written into it.
  if (!VERSION_SAID.test(html)) throw new Error(`${START_PAGE} has no place for its version.`);
  await writeFile(page, html.replace(VERSION_SAID, version));
  const renewed = await listedFile(site, START_PAGE);
  const files = before.files.map((file) => (file.path === START_PAGE ? renewed : file));
  await writeWorker(site);
  await writeList(site, { ...before, files });
}

/** What a site has in place of worker and list that is built without: whoever has kept it forgets it. */
export async function writeWithoutOffline(site: string): Promise<void> {
  await writeFile(path.join(site, SITE_WORKER), ENDING_WORKER);
  await writeList(site, NO_LIST);
}

/** Tells a worker that there is nothing to keep here. */
export const NO_LIST: SiteList = { format: SITE_LIST_FORMAT, version: null, folder: null, files: [] };

/** Takes the place of any worker of this address, and goes. */
export const ENDING_WORKER = `self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => {
  const own = 'dateline ' + new URL(self.registration.scope).pathname + ' ';
  const forget = async () => {
    for (const name of await caches.keys()) if (name.startsWith(own)) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(forget());
});
`;

async function writeList(site: string, list: SiteList): Promise<void> {
  await writeFile(path.join(site, SITE_LIST), `${JSON.stringify(list)}\n`);
}

async function writeWorker(site: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: site,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      lib: {
        entry: path.join(ROOT, 'src', 'offline', 'serviceWorker.ts'),
        formats: ['iife'],
        name: 'offline',
        fileName: () => SITE_WORKER,
      },
    },
  });
}
