/** A compiled story where the compiler left it: what the page asks for of it, and its copy in a site. */
import { copyFile, cp, mkdir, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { MANIFEST_FILE } from '../../model/bundle.ts';
import type { Chunk, Manifest } from '../../model/bundle.ts';
import { CHUNK_FOLDER, CHUNK_NAME } from '../bundle.ts';
import { PAGE_FILE, PAGE_FOLDER } from '../paged/pageFolder.ts';
import type { PageStory } from './page.ts';

/**
 * The file of the bundle that an address of the page asks for; null when it asks for something else.
 *
 * @param address path of the request, below the page's own, with or without a query
 */
export function bundleFileAt(address: string): string | null {
  const [name = ''] = address.replace(/^\//, '').split(/[?#]/);
  if (name === MANIFEST_FILE) return name;
  const [folder = '', ...rest] = name.split('/');
  const file = rest.join('/');
  if (PAGE_FOLDER.test(folder)) return PAGE_FILE.test(file) ? name : null;
  return folder === CHUNK_FOLDER && CHUNK_NAME.test(file) ? name : null;
}

/** Copies a bundle, and nothing that lies beside it. */
export async function copyBundle(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await copyFile(path.join(from, MANIFEST_FILE), path.join(to, MANIFEST_FILE));
  const names = await readdir(path.join(from, CHUNK_FOLDER)).catch(() => []);
  const chunks = names.filter((name) => CHUNK_NAME.test(name));
  if (chunks.length > 0) await mkdir(path.join(to, CHUNK_FOLDER), { recursive: true });
  for (const chunk of chunks) {
    await copyFile(path.join(from, CHUNK_FOLDER, chunk), path.join(to, CHUNK_FOLDER, chunk));
  }
  const folders = (await readdir(from)).filter((name) => PAGE_FOLDER.test(name));
  for (const folder of folders) await cp(path.join(from, folder), path.join(to, folder), { recursive: true });
}

/** Media type of a file of the bundle. */
export function mediaTypeOf(name: string): string {
  return name.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}

/** What the page itself says of the story; the compiler wrote it, so it is what it says. */
export async function pageStoryIn(folder: string): Promise<PageStory> {
  const file = path.join(folder, MANIFEST_FILE);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`There is no ${file}; compile the story first (npm run compile).`);
  });
  const { title, lang, description, chunks, pages } = JSON.parse(text) as Manifest;
  const drawn: Chunk<unknown>[] = chunks ? [chunks.columns, chunks.labels] : [];
  const drawnFrom = drawn.flatMap((chunk) => ('file' in chunk ? [chunk.file] : []));
  return { title, lang, description, paged: pages !== undefined, drawnFrom };
}
