/** Reads a file of a story folder, and nothing outside of it, whatever the path or the links say. */
import { openSync } from 'node:fs';
import { lstat, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';

export type Refused =
  | { readonly refused: 'outside' | 'link' | 'missing' | 'locked' | 'no file' }
  | { readonly refused: 'large'; readonly size: number };

/**
 * @param file path from the folder
 * @param most bytes
 */
export function readInside(
  folder: string,
  file: string,
  most: number,
): Promise<{ readonly bytes: Buffer } | Refused> {
  return inside(folder, file, most, async (real) => ({ bytes: await readFile(real) }));
}

/** Opens it for reading; whoever asks closes the handle. */
export function openInside(
  folder: string,
  file: string,
  most: number,
): Promise<{ readonly handle: number; readonly size: number } | Refused> {
  return inside(folder, file, most, (real, size) => ({ handle: openSync(real, 'r'), size }));
}

async function inside<T>(
  folder: string,
  file: string,
  most: number,
  take: (real: string, size: number) => T | Promise<T>,
): Promise<T | Refused> {
  const target = path.resolve(folder, file);
  if (path.isAbsolute(file) || !isBelow(folder, target)) return { refused: 'outside' };
  try {
    const real = await realpath(target);
    if (!isBelow(await realpath(folder), real)) return { refused: 'link' };
    const status = await lstat(real);
    if (!status.isFile()) return { refused: 'no file' };
    if (status.size > most) return { refused: 'large', size: status.size };
    return await take(real, status.size);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { refused: code === 'EACCES' || code === 'EPERM' ? 'locked' : 'missing' };
  }
}

/** Whether a path leads to something in the folder. */
export function isBelow(folder: string, target: string): boolean {
  const way = path.relative(folder, target);
  return way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** “12 MB” */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}
