/** The files that are to be imported, as text. */
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { lineAt } from '../text.ts';
import { ImportError } from './imported.ts';

/** Bytes; the whole file and what is made of it have to be held in memory. */
const LARGEST = 384e6;

export interface SourceFile {
  /** Without folders. */
  readonly name: string;
  /** LF line ends, no byte order mark. */
  readonly text: string;
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

/** A file, or those that lie directly in a folder; links in a folder are not followed. */
export async function readSource(given: string): Promise<Source> {
  const name = path.basename(path.resolve(given));
  const entries = await readdir(given, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return null;
    throw new ImportError(`${given}: ${reason(error)}`);
  });
  if (!entries) return { name, files: [{ name, text: await readText(given) }], passedOver: [] };
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
      files.push({ name: entry.name, text: await readText(path.join(given, entry.name)) });
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      passedOver.push({ name: entry.name, why: error.message, isFolder: false });
    }
  }
  return { name, files, passedOver };
}

/** A text file, decoded; throws an ImportError that says why it cannot be read. */
export async function readText(file: string): Promise<string> {
  let bytes: Buffer;
  try {
    // Before it is opened: a pipe would be waited for.
    const about = await stat(file);
    if (!about.isFile()) throw new ImportError(`${file} is no file.`);
    if (about.size > LARGEST) {
      throw new ImportError(
        `${file} has ${Math.round(about.size / 1e6)} MB; at most ${LARGEST / 1e6} MB can be imported. ` +
          'Split it into several files and import each.',
      );
    }
    bytes = await readFile(file);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`${file}: ${reason(error as NodeJS.ErrnoException)}`);
  }
  return decode(bytes, file);
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
    throw new ImportError(
      `${file}:${firstBadLine(bytes, encoding)}: this is not ${encoding === 'utf-8' ? 'UTF-8' : 'UTF-16'}. ` +
        'Open it in the program it comes from and save it with the encoding UTF-8 (“CSV UTF-8”).',
    );
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) throw notText(file, lineAt(text, nul));
  return text.replace(/\r\n?/g, '\n');
}

function notText(file: string, line: number): ImportError {
  return new ImportError(
    `${file}:${line}: there is a NUL character; this is no text file, or a damaged one. ` +
      'Save it anew as text with the encoding UTF-8 (a workbook: as CSV).',
  );
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
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
