/** Puts a compiled bundle in place, or tells whether it is there already. */
import { lstat, mkdir, open, readFile, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { CHUNK_FOLDER, CHUNK_NAME } from './bundle.ts';
import type { BundleFile, BundleFiles } from './bundle.ts';

/** One file of the output, by its full path. */
interface Target {
  readonly file: string;
  readonly content: string;
}

/** What a compiler leaves that was stopped while it wrote: the name of a file, and the process’s number. */
const LEFT_OVER = /\.json\.(\d+)\.tmp$/;

/**
 * Writes what has changed and nothing else: first the chunks, then the manifest that names them,
 * last of all removes chunks that no manifest names any more. Whenever it is interrupted, the
 * manifest in place names files that are there.
 *
 * @param extra a file to keep beside the story: its schema
 */
export async function writeBundle(folder: string, bundle: BundleFiles, extra: Target): Promise<void> {
  const chunks = path.join(folder, CHUNK_FOLDER);
  for (const each of bundle.chunks.length > 0 ? [folder, chunks] : [folder]) await makeFolder(each);
  for (const each of [folder, chunks]) await clearLeftOvers(each);
  for (const chunk of bundle.chunks) await writeAtomically(targetOf(folder, chunk));
  await writeAtomically(extra);
  await writeAtomically(targetOf(folder, bundle.manifest));
  for (const name of await staleChunks(folder, bundle)) await rm(path.join(chunks, name));
  // Succeeds only when nothing is left in it.
  if (bundle.chunks.length === 0 && (await isFolder(chunks))) await rmdir(chunks).catch(() => undefined);
}

/** Files that are not what they should be, by their full paths. */
export async function outdated(folder: string, bundle: BundleFiles, extra: Target): Promise<string[]> {
  const wanted = [...bundle.chunks, bundle.manifest].map((file) => targetOf(folder, file));
  const wrong: string[] = [];
  for (const target of [...wanted, extra]) {
    if (!(await holds(target))) wrong.push(target.file);
  }
  const stale = await staleChunks(folder, bundle);
  return [...wrong, ...stale.map((name) => path.join(folder, CHUNK_FOLDER, name))];
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
  for (const name of (await isFolder(folder)) ? await readdir(folder) : []) {
    const [, number] = LEFT_OVER.exec(name) ?? [];
    if (number === undefined || isRunning(Number(number))) continue;
    await rm(path.join(folder, name), { force: true });
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

async function staleChunks(folder: string, { chunks }: BundleFiles): Promise<string[]> {
  const kept = new Set(chunks.map((chunk) => path.posix.basename(chunk.name)));
  const place = path.join(folder, CHUNK_FOLDER);
  const names = (await isFolder(place)) ? await readdir(place) : [];
  return names.filter((name) => CHUNK_NAME.test(name) && !kept.has(name)).toSorted();
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
