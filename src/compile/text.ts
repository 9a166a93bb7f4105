/**
 * What the text of a file is: UTF-8, without byte order mark, with LF line ends. Every offset,
 * line number and hash in the project refers to this text.
 */
import { createHash } from 'node:crypto';
import type { Finding, Place } from './problem.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string }
  /** `line` is that of the first byte that is not text. */
  | { readonly ok: false; readonly line: number; readonly finding: Finding };

export function decodeText(bytes: Uint8Array): Decoded {
  try {
    const text = UTF8.decode(bytes);
    const nul = text.indexOf('\0');
    if (nul >= 0) return { ok: false, line: lineAt(text, nul), finding: nulFound(bytes) };
    return { ok: true, text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text };
  } catch {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return { ok: false, line: isUtf16 ? 1 : firstBadLine(bytes), finding: notUtf8(isUtf16) };
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function notUtf8(isUtf16: boolean): Finding {
  return {
    what: 'The file is not UTF-8.',
    found: isUtf16 ? 'UTF-16, which some programs call Unicode' : 'bytes that are not UTF-8',
    expected: 'text saved as UTF-8',
    mend: 'Open the file in an editor and save it with the encoding UTF-8.',
  };
}

/** Every other byte of a Western text in UTF-16 is NUL. */
function nulFound(bytes: Uint8Array): Finding {
  if (bytes[0] === 0 || bytes[1] === 0) return notUtf8(true);
  return {
    what: 'This is no text file.',
    found: 'NUL characters, as in a picture or an office document',
    expected: 'plain text, saved as UTF-8',
    mend: 'Save the document as plain text, or copy its text into a new file.',
  };
}

function firstBadLine(bytes: Uint8Array): number {
  const LF = 10;
  let line = 1;
  let start = 0;
  // An LF byte is never part of a longer UTF-8 sequence, so each line can be tried on its own.
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, start)) {
    if (!isUtf8(bytes.subarray(start, at))) return line;
    line += 1;
    start = at + 1;
  }
  return line;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    UTF8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** SHA-256, hex, of the text as UTF-8. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Runs of white space (no-break spaces included) as one space, none at the ends. */
export function tidy(text: string): string {
  // Most texts are tidy already.
  if (!/[^\S ]|  |^ | $/.test(text)) return text;
  return text.replace(/\s+/g, ' ').trim();
}

/** The same text in memory of its own: a piece of a larger one keeps all of that. */
export function ownText(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

/** Line number, from 1, of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Places of stretches of a text, each on the line where it begins; made for many. */
export function placesIn(text: string): (start: number, end?: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (start, end = start + 1) => {
    const offset = Math.min(start, text.length);
    // The last line that begins at the offset or before.
    let [line, after] = [0, starts.length];
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else after = middle;
    }
    const from = starts[line] ?? 0;
    const source = text.slice(from, (starts[line + 1] ?? text.length + 1) - 1);
    const length = Math.max(1, Math.min(end - offset, source.length - (offset - from)));
    return { line: line + 1, column: offset - from + 1, length, source };
  };
}

/** A text short enough for a message, in quotation marks of its own. */
export function shown(text: string, most = 72): string {
  const flat = tidy(text);
  return `“${flat.length > most ? `${flat.slice(0, most - 1).trimEnd()}…` : flat}”`;
}
