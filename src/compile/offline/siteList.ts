/** The list of what a built site has to keep at hand to open without a network. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { MANIFEST_FILE } from '../../model/bundle.ts';
import { hexOf, SITE_LIST_FORMAT, type ListedFile, type SiteList } from '../../model/siteFiles.ts';
import { CHUNK_FOLDER } from '../bundle.ts';
import { PAGE_FOLDER } from '../paged/pageFolder.ts';
import { fontsFor } from './fontsFor.ts';

export const START_PAGE = 'index.html';
const ASSETS = 'assets';
const ALONE = [START_PAGE, MANIFEST_FILE, 'icon.svg'];

/** Of a site as built, without its list. Pages of a large story and pages of events are kept when they are read. */
export async function siteListIn(site: string): Promise<SiteList> {
  const top = await readdir(site);
  const assets = await filesIn(site, ASSETS);
  const chunks = await filesIn(site, CHUNK_FOLDER);
  const needed = await neededFonts(site, assets, [MANIFEST_FILE, ...chunks]);
  const kept = assets.filter((name) => !name.endsWith('.woff2') || needed.has(path.posix.basename(name)));
  const names = [...ALONE.filter((name) => top.includes(name)), ...kept, ...chunks];
  const files = await Promise.all(names.toSorted().map((name) => listedFile(site, name)));
  const folder = top.find((name) => PAGE_FOLDER.test(name)) ?? null;
  return { format: SITE_LIST_FORMAT, version: versionOf(files), folder, files };
}

export async function listedFile(site: string, name: string): Promise<ListedFile> {
  const content = await readFile(path.join(site, ...name.split('/')));
  const hash = hexOf(await crypto.subtle.digest('SHA-256', content));
  return { path: name, bytes: content.length, hash };
}

async function filesIn(site: string, folder: string): Promise<string[]> {
  const names = await readdir(path.join(site, folder)).catch(() => []);
  return names.map((name) => `${folder}/${name}`);
}

/** By what the story says; the page itself does with what every story needs. */
async function neededFonts(site: string, assets: readonly string[], data: readonly string[]) {
  const text = async (names: readonly string[]) =>
    (await Promise.all(names.map((name) => readFile(path.join(site, name), 'utf8')))).join('');
  const css = await text(assets.filter((name) => name.endsWith('.css')));
  return fontsFor(css, await text(data));
}

function versionOf(files: readonly ListedFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.path} ${file.hash}\n`);
  return hash.digest('hex').slice(0, 16);
}
