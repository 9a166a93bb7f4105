/** Puts a compiled bundle in place, or tells whether it is there already. */
import { lstat, mkdir, open, readFile, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { MANIFEST_FILE } from '../model/bundle.ts';
import { CHUNK_FOLDER, CHUNK_NAME, bundleFiles, byteLength, toJson } from './bundle.ts';
import type { BundleFile } from './bundle.ts';
import { manifestOf } from './manifest.ts';
import type { Pace } from './pace.ts';
import { PAGE_FOLDER, UNFINISHED_FOLDER, comparePages, stagePages } from './paged/pageFolder.ts';
import type { Story } from './story.ts';

/** One file of the output, by its full path. */
interface Target {
  readonly file: string;
  readonly content: string;
}

/** What a compiler leaves that was stopped while it wrote: the name of a file, and the process’s number. */
const LEFT_OVER = /\.json\.(\d+)\.tmp$/;

export interface BundleOptions {
  /** Events of a story that is loaded whole; more are paged. */
  readonly mostWhole: number;
  /** A file to keep beside the story: its schema. */
  readonly extra: Target;
  readonly pace: Pace;
}

/**
 * Writes what has changed and nothing else: first what the manifest names, then the manifest, last of
 * all removes what no manifest names any more. Whenever it is interrupted, the manifest in place names
 * files that are there.
 *
 * @returns bytes of the bundle
 */
export async function writeBundle(
  folder: string,
  story: Story,
  { mostWhole, extra, pace }: BundleOptions,
): Promise<number> {
  await makeFolder(folder);
  for (const each of [folder, path.join(folder, CHUNK_FOLDER)]) await clearLeftOvers(each);
  if (story.events.length <= mostWhole) {
    const { manifest, chunks } = bundleFiles(story);
    if (chunks.length > 0) await makeFolder(path.join(folder, CHUNK_FOLDER));
    for (const chunk of chunks) await writeAtomically(targetOf(folder, chunk));
    await finish(folder, manifest, chunks.map(({ name }) => name), extra);
    return sizeOf([manifest, ...chunks]);
  }
  const { pages, bytes, put } = await stagePages(folder, story, pace);
  const manifest = { name: MANIFEST_FILE, content: toJson(manifestOf(story, { pages })) };
  await put();
  await finish(folder, manifest, [pages.folder], extra);
  return sizeOf([manifest]) + bytes;
}

/** @param named what the manifest names, relative to the folder */
async function finish(
  folder: string,
  manifest: BundleFile,
  named: readonly string[],
  extra: Target,
): Promise<void> {
  await writeAtomically(extra);
  await writeAtomically(targetOf(folder, manifest));
  for (const stale of await staleIn(folder, named)) await rm(stale, { recursive: true });
  const chunks = path.join(folder, CHUNK_FOLDER);
  // Succeeds only when nothing is left in it.
  if (!named.some((name) => name.includes('/')) && (await isFolder(chunks))) {
    await rmdir(chunks).catch(() => undefined);
  }
}

export interface Compared {
  /** Files that are not what they should be, by their full paths. */
  readonly wrong: readonly string[];
  /** Of the bundle as it should be. */
  readonly bytes: number;
}

/** Holds the bundle that is there against what it should be; writes nothing. */
export async function compareBundle(
  folder: string,
  story: Story,
  { mostWhole, extra, pace }: BundleOptions,
): Promise<Compared> {
  if (story.events.length <= mostWhole) {
    const { manifest, chunks } = bundleFiles(story);
    const wrong = await different([...chunks, manifest].map((file) => targetOf(folder, file)), extra);
    const stale = await staleIn(folder, chunks.map(({ name }) => name));
    return { wrong: [...wrong, ...stale], bytes: sizeOf([manifest, ...chunks]) };
  }
  const { pages, bytes, wrong } = await comparePages(folder, story, pace);
  const manifest = { name: MANIFEST_FILE, content: toJson(manifestOf(story, { pages })) };
  const others = await different([targetOf(folder, manifest)], extra);
  const stale = await staleIn(folder, [pages.folder]);
  return { wrong: [...others, ...wrong, ...stale], bytes: sizeOf([manifest]) + bytes };
}

async function different(wanted: readonly Target[], extra: Target): Promise<string[]> {
  const wrong: string[] = [];
  for (const target of [...wanted, extra]) if (!(await holds(target))) wrong.push(target.file);
  return wrong;
}

function sizeOf(files: readonly BundleFile[]): number {
  return files.reduce((sum, { content }) => sum + byteLength(content), 0);
}

function targetOf(folder: string, { name, content }: BundleFile): Target {
  return { file: path.join(folder, ...name.split('/')), content };
}

/** A folder of its own: through a link, the bundle would land elsewhere. */
async function makeFolder(folder: string): Promise<void> {
  const status = await lstat(folder).catch(() => null);
  if (status?.isSymbolicLink()) {
    throw new Error(`${folder} is a link to another place. Remove it; the folder is made anew.`);
  }
  await mkdir(folder, { recursive: true });
}

async function isFolder(folder: string): Promise<boolean> {
  return lstat(folder).then((status) => status.isDirectory(), () => false);
}

/** Removes what compilers left that run no more. */
async function clearLeftOvers(folder: string): Promise<void> {
  for (const name of await listing(folder)) {
    const [, number] = LEFT_OVER.exec(name) ?? UNFINISHED_FOLDER.exec(name) ?? [];
    if (number === undefined || isRunning(Number(number))) continue;
    await rm(path.join(folder, name), { force: true, recursive: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, and is somebody else’s.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function holds({ file, content }: Target): Promise<boolean> {
  const status = await lstat(file).catch(() => null);
  if (!status?.isFile() || status.size !== Buffer.byteLength(content)) return false;
  const present = await readFile(file, 'utf8').catch(() => null);
  return present === content;
}

/** Chunks and folders of pages that no manifest names any more, by their full paths; sorted. */
async function staleIn(folder: string, named: readonly string[]): Promise<string[]> {
  const chunks = (await listing(path.join(folder, CHUNK_FOLDER))).filter((name) => CHUNK_NAME.test(name));
  const folders = (await listing(folder)).filter((name) => PAGE_FOLDER.test(name));
  const there = [...chunks.map((name) => `${CHUNK_FOLDER}/${name}`), ...folders];
  const stale = there.filter((name) => !named.includes(name)).toSorted();
  return stale.map((name) => path.join(folder, ...name.split('/')));
}

async function listing(folder: string): Promise<string[]> {
  return (await isFolder(folder)) ? readdir(folder) : [];
}

/** A reader finds the old file or the new one, never half of it. */
async function writeAtomically(target: Target): Promise<void> {
  if (await holds(target)) return;
  const temporary = `${target.file}.${process.pid}.tmp`;
  try {
    await rm(temporary, { force: true });
    // Fails where something is, so that nothing is written through a link.
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(target.content, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target.file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
