/** Puts a freshly built site where the last one stood, in one step; keeps its hands off anything else. */
import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { BUNDLE_FORMAT, MANIFEST_FILE } from '../../model/bundle.ts';

/** Where the site is built first: beside its place, so that it can be renamed into it. */
export function stagingOf(out: string): string {
  return path.join(path.dirname(out), `.${path.basename(out)}.building`);
}

/** Where the old site goes while the new one takes its place. */
export function formerOf(out: string): string {
  return path.join(path.dirname(out), `.${path.basename(out)}.former`);
}

/** Whether a site may be put here; otherwise a sentence that says why not. */
export async function refusal(out: string): Promise<string | null> {
  let entries: string[];
  try {
    entries = await readdir(out);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : `${out} is no folder.`;
  }
  if (entries.filter((name) => !isKept(name)).length === 0 || (await holdsSite(out))) return null;
  return `${out} holds something that is not a Dateline page. Empty it, or name another folder with --out.`;
}

/**
 * The new site replaces the old one by renaming; whenever it is interrupted, one of the two is whole.
 * What hosts want to find beside a page (CNAME, dot files such as .git) moves along.
 */
export async function putInPlace(staging: string, out: string): Promise<void> {
  const former = formerOf(out);
  await rm(former, { recursive: true, force: true });
  const isThere = await renamed(out, former);
  try {
    await rename(staging, out);
  } catch (error) {
    if (isThere) await rename(former, out);
    throw error;
  }
  if (!isThere) return;
  for (const name of await readdir(former)) {
    if (isKept(name)) await rename(path.join(former, name), path.join(out, name));
  }
  await rm(former, { recursive: true, force: true });
}

function isKept(name: string): boolean {
  return name.startsWith('.') || name === 'CNAME';
}

async function renamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function holdsSite(folder: string): Promise<boolean> {
  const names = await readdir(folder);
  if (!names.includes('index.html')) return false;
  const start = `{"format":"${BUNDLE_FORMAT}"`;
  try {
    const file = await open(path.join(folder, MANIFEST_FILE));
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(start.length), 0, start.length, 0);
      return buffer.toString('utf8', 0, bytesRead) === start;
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
