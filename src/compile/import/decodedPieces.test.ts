import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodedPieces } from './decodedPieces.ts';
import { decode } from './readSource.ts';
import { emptyFolder } from './testing/imports.ts';

function textOf(read: () => string): string {
  try {
    return read();
  } catch (error) {
    return `Refused: ${(error as Error).message}`;
  }
}

const character = fc.constantFrom('a', 'é', '橋', '\u{1F6A2}', '\n', '\r', '\r\n', ',', 'words ');
const bytes = fc
  .tuple(fc.array(character), fc.constantFrom('utf8', 'utf16le', 'latin1'), fc.constantFrom('', '\uFEFF'))
  .map(([parts, encoding, mark]) => Buffer.from(`${mark}${parts.join('')}`, encoding as BufferEncoding));

test('pieces of any size are the text that the whole is, or are refused with the same words', async () => {
  const file = path.join(await emptyFolder(), 'a.csv');
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 2, max: 40 }), async (content, size) => {
      await writeFile(file, content);
      const pieces = textOf(() => [...decodedPieces(file, size)].join(''));
      const whole = textOf(() => decode(content, file));
      if (!whole.startsWith('Refused')) expect(pieces).toBe(whole);
      else expect(pieces.startsWith('Refused')).toBe(true);
    }),
  );
});

test.each([
  ['Latin-1', Buffer.from('ab\ncd\nefgh\xe9\n', 'latin1'), /:3: this is not UTF-8/],
  ['cut in a character', Buffer.from('a\nb,é').subarray(0, 5), /:2: this is not UTF-8/],
  ['NUL', Buffer.from('abc\n\nd\0b'), /:3: there is a NUL character/],
  ['a workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0xff, 0xfe]), /:1: .*no text file/],
])('%s is refused with its line', async (_, content, message) => {
  const file = path.join(await emptyFolder(), 'a.csv');
  await writeFile(file, content);
  for (const size of [2, 5, 100]) expect(() => [...decodedPieces(file, size)]).toThrow(message);
});

test('pieces are whole lines', async () => {
  const file = path.join(await emptyFolder(), 'a.csv');
  await writeFile(file, 'one\r\ntwo\r\nthree');
  expect([...decodedPieces(file, 4)]).toEqual(['one\n', 'two\n', 'three']);
});
