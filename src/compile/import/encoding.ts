/** Which bytes are text: UTF-8 with or without a byte order mark, UTF-16 with one. */
import { ImportError } from './imported.ts';

/** By the byte order mark, as `TextDecoder` calls it. */
export function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

export function notText(file: string, line: number): ImportError {
  return new ImportError(
    `${file}:${line}: there is a NUL character; this is no text file, or a damaged one. ` +
      'Save it anew as text with the encoding UTF-8 (a workbook: as CSV).',
  );
}

export function notUnicode(file: string, line: number, encoding: string): ImportError {
  return new ImportError(
    `${file}:${line}: this is not ${encoding === 'utf-8' ? 'UTF-8' : 'UTF-16'}. ` +
      'Open it in the program it comes from and save it with the encoding UTF-8 (“CSV UTF-8”).',
  );
}
