/**
 * What the text of a file is: UTF-8, without byte order mark, with LF line ends. Every offset,
 * line number and hash in the project refers to this text.
 */
import { createHash } from 'node:crypto';

export type Decoded =
  | { readonly ok: true; readonly text: string }
  /** `line` is that of the first byte that is not UTF-8. */
  | { readonly ok: false; readonly line: number };

export function decodeText(bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, text: text.replace(/\r\n?/g, '\n') };
  } catch {
    return { ok: false, line: firstBadLine(bytes) };
  }
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
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
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
  return text.replace(/\s+/g, ' ').trim();
}

/** Line number, from 1, of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** A text short enough for a message, in quotation marks of its own. */
export function shown(text: string, most = 72): string {
  const flat = tidy(text);
  return `“${flat.length > most ? `${flat.slice(0, most - 1).trimEnd()}…` : flat}”`;
}
