/** A text file that is too large to be held, a piece at a time. */
import { closeSync, openSync, readSync } from 'node:fs';
import { lineAt } from '../text.ts';
import { encodingOf, notText, notUnicode } from './encoding.ts';

/** Bytes that are read at a time. */
const PIECE = 1 << 20;
/** Characters; a line that is longer is handed over in parts. */
const LONGEST_KEPT = 4_000_000;

/**
 * The text with LF line ends and without byte order mark, as `decode` gives it, in pieces of whole lines
 * as far as lines have a bearable length. Throws an ImportError that names the line of what is no text.
 *
 * @param piece bytes to be read at a time
 */
export function* decodedPieces(file: string, piece = PIECE): Generator<string> {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.allocUnsafe(piece);
    const read = () => bytes.subarray(0, readSync(handle, bytes));
    let next = read();
    const encoding = encodingOf(next);
    const decoder = new TextDecoder(encoding, { fatal: true });
    let line = 1;
    /** A line that has begun. */
    let kept = '';
    for (let isMore = true; isMore; next = read()) {
      isMore = next.length > 0;
      const text = kept + decodedBy(decoder, next, isMore, { file, line, encoding });
      if (text.includes('\0')) throw notText(file, line + lineAt(text, text.indexOf('\0')) - 1);
      // The other half of CR LF may be in the next piece.
      const isCut = isMore && text.endsWith('\r');
      const whole = (isCut ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n');
      const end = isMore && whole.length < LONGEST_KEPT ? whole.lastIndexOf('\n') + 1 : whole.length;
      kept = `${whole.slice(end)}${isCut ? '\r' : ''}`;
      if (end === 0) continue;
      line += lineAt(whole, end) - 1;
      yield whole.slice(0, end);
    }
  } finally {
    closeSync(handle);
  }
}

interface Where {
  readonly file: string;
  /** Of what was not handed over yet. */
  readonly line: number;
  readonly encoding: string;
}

function decodedBy(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  stream: boolean,
  { file, line, encoding }: Where,
): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    const nul = encoding === 'utf-8' ? text.indexOf('\0') : -1;
    if (nul >= 0) throw notText(file, line + lineAt(text, nul) - 1);
    throw notUnicode(file, line + lineAt(text, Math.max(0, text.indexOf('\uFFFD'))) - 1, encoding);
  }
}
