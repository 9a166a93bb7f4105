/** The files that are to be imported, as text. */
import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { lineAt } from '../text.ts';
import { decodedPieces } from './decodedPieces.ts';
import { encodingOf, notText, notUnicode } from './encoding.ts';
import { ImportError } from './imported.ts';
import type { Pieces } from './imported.ts';

/** Bytes; the whole file and what is made of it have to be held in memory. */
const LARGEST = 384e6;
/** Bytes; what is larger is read by pieces, where its format can be. */
const MOST_AT_ONCE = 16e6;

export interface SourceFile {
  /** Without folders. */
  readonly name: string;
  /** LF line ends, no byte order mark. Of a large file it is read when asked for, and not kept. */
  readonly text: string;
  /** Of a large file, a way to read it that needs little memory. */
  readonly pieces?: Pieces;
}

export interface Source {
  readonly name: string;
  readonly files: readonly SourceFile[];
  /** What in a folder was not read. */
  readonly passedOver: readonly PassedOver[];
}

export interface PassedOver {
  readonly name: string;
  readonly why: string;
  readonly isFolder: boolean;
}

/**
 * A file, or those that lie directly in a folder; links in a folder are not followed.
 *
 * @param atOnce bytes of the largest file that is read as a whole
 */
export async function readSource(given: string, atOnce = MOST_AT_ONCE): Promise<Source> {
  const name = path.basename(path.resolve(given));
  const entries = await readdir(given, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return null;
    throw new ImportError(`${given}: ${reason(error)}`);
  });
  if (!entries) return { name, files: [await sourceFile(given, name, atOnce)], passedOver: [] };
  const files: SourceFile[] = [];
  const passedOver: PassedOver[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    if (!entry.isFile()) {
      const isFolder = entry.isDirectory();
      const other = entry.isSymbolicLink() ? 'it is a link; those are not followed.' : 'it is no file.';
      const why = isFolder ? 'it is a folder; folders in a folder are not looked into.' : other;
      passedOver.push({ name: entry.name, why, isFolder });
      continue;
    }
    try {
      files.push(await sourceFile(path.join(given, entry.name), entry.name, atOnce));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      passedOver.push({ name: entry.name, why: error.message, isFolder: false });
    }
  }
  return { name, files, passedOver };
}

async function sourceFile(file: string, name: string, atOnce: number): Promise<SourceFile> {
  const size = await sizeOf(file);
  if (size <= atOnce) return { name, text: await readText(file) };
  const [head = ''] = decodedPieces(file);
  return {
    name,
    get text() {
      return decode(readBytes(file, size), file);
    },
    pieces: { head, size, [Symbol.iterator]: () => decodedPieces(file) },
  };
}

/** A text file, decoded; throws an ImportError that says why it cannot be read. */
export async function readText(file: string): Promise<string> {
  return decode(readBytes(file, await sizeOf(file)), file);
}

async function sizeOf(file: string): Promise<number> {
  try {
    // Before it is opened: a pipe would be waited for.
    const about = await stat(file);
    if (!about.isFile()) throw new ImportError(`${file} is no file.`);
    return about.size;
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`${file}: ${reason(error as NodeJS.ErrnoException)}`);
  }
}

function readBytes(file: string, size: number): Buffer {
  if (size > LARGEST) {
    throw new ImportError(
      `${file} has ${Math.round(size / 1e6)} MB; at most ${LARGEST / 1e6} MB can be imported. ` +
        'Split it into several files and import each.',
    );
  }
  try {
    return readFileSync(file);
  } catch (error) {
    throw new ImportError(`${file}: ${reason(error as NodeJS.ErrnoException)}`);
  }
}

/** UTF-8 with or without a byte order mark, UTF-16 with one; anything else is an ImportError. */
export function decode(bytes: Uint8Array, file: string): string {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const zero = encoding === 'utf-8' ? bytes.indexOf(0) : -1;
    if (zero >= 0) throw notText(file, lineAt(new TextDecoder().decode(bytes.subarray(0, zero)), Infinity));
    throw notUnicode(file, firstBadLine(bytes, encoding), encoding);
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) throw notText(file, lineAt(text, nul));
  return text.replace(/\r\n?/g, '\n');
}

function firstBadLine(bytes: Uint8Array, encoding: string): number {
  const decoded = new TextDecoder(encoding).decode(bytes);
  const bad = decoded.indexOf('\uFFFD');
  return lineAt(decoded, Math.max(0, bad));
}

function reason(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'there is no such file or folder.';
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'reading it is not allowed.';
  return error.message;
}
