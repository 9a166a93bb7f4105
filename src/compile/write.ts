/** Puts a compiled bundle in place, or tells whether it is there already. */
import { mkdir, open, readFile, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { CHUNK_FOLDER, CHUNK_NAME } from './bundle.ts';
import type { BundleFile, BundleFiles } from './bundle.ts';

/** One file of the output, by its full path. */
interface Target {
  readonly file: string;
  readonly content: string;
}

/**
 * Writes what has changed and nothing else: first the chunks, then the manifest that names them,
 * last of all removes chunks that no manifest names any more. Whenever it is interrupted, the
 * manifest in place names files that are there.
 *
 * @param extra a file to keep beside the story: its schema
 */
export async function writeBundle(folder: string, bundle: BundleFiles, extra: Target): Promise<void> {
  await mkdir(bundle.chunks.length > 0 ? path.join(folder, CHUNK_FOLDER) : folder, { recursive: true });
  for (const chunk of bundle.chunks) await writeAtomically(targetOf(folder, chunk));
  await writeAtomically(extra);
  await writeAtomically(targetOf(folder, bundle.manifest));
  for (const name of await staleChunks(folder, bundle)) await rm(path.join(folder, CHUNK_FOLDER, name));
  // Succeeds only when nothing is left in it.
  if (bundle.chunks.length === 0) await rmdir(path.join(folder, CHUNK_FOLDER)).catch(() => undefined);
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

async function holds({ file, content }: Target): Promise<boolean> {
  const present = await readFile(file, 'utf8').catch(() => null);
  return present === content;
}

async function staleChunks(folder: string, { chunks }: BundleFiles): Promise<string[]> {
  const kept = new Set(chunks.map((chunk) => path.posix.basename(chunk.name)));
  const names = await readdir(path.join(folder, CHUNK_FOLDER)).catch(() => []);
  return names.filter((name) => CHUNK_NAME.test(name) && !kept.has(name)).toSorted();
}

/** A reader finds the old file or the new one, never half of it. */
async function writeAtomically(target: Target): Promise<void> {
  if (await holds(target)) return;
  const temporary = `${target.file}.${process.pid}.tmp`;
  try {
    const handle = await open(temporary, 'w');
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
