import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, placesIn, tidy } from './text.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');

test('a byte order mark and other line ends make no difference', () => {
  expect(decodeText(utf8('\ufeffone\r\ntwo\rthree\n'))).toEqual({ ok: true, text: 'one\ntwo\nthree\n' });
});

test('after a text that is none, the next one is read as before', () => {
  expect(decodeText(Buffer.from([0x61, 0xe2, 0x82])).ok).toBe(false);
  expect(decodeText(utf8('fine'))).toEqual({ ok: true, text: 'fine' });
});

test.each([
  ['UTF-16, little end first', Buffer.from('\ufeffone\ntwo', 'utf16le'), 1, /UTF-16/],
  ['UTF-16, big end first', Buffer.from('\ufeffone\ntwo', 'utf16le').swap16(), 1, /UTF-16/],
  ['UTF-16 without a mark', Buffer.from('one\ntwo', 'utf16le'), 1, /UTF-16/],
  ['a picture', Buffer.concat([utf8('\u0001GIF\n12'), Buffer.from([0, 1, 2])]), 2, /NUL/],
  ['Latin 1', Buffer.from('one\ncaf\u00e9\n', 'latin1'), 2, /not UTF-8/],
  ['half a surrogate pair', Buffer.from([0x61, 10, 10, 0xed, 0xa0, 0x80]), 3, /not UTF-8/],
])('%s is refused, and the line is named', (_name, bytes, line, found) => {
  const decoded = decodeText(bytes);
  expect(decoded).toMatchObject({ ok: false, line });
  if (!decoded.ok) expect(decoded.finding.found).toMatch(found);
});

test('tidy: single spaces, none at the ends', () => {
  const spaced = fc.string({ unit: fc.constantFrom('a', 'ß', ' ', '\n', '\t', '\u00a0', '\u3000', '🚢') });
  fc.assert(
    fc.property(spaced, (text) => {
      expect(tidy(text)).toBe(text.split(/\s+/).filter((word) => word !== '').join(' '));
    }),
  );
});

test('where a stretch of a text is', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 20 });
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), (whole, a, b) => {
      const start = Math.min(a, whole.length);
      const { line, column, length, source } = placesIn(whole)(start, start + b);
      const before = whole.slice(0, start).split('\n');
      expect([line, column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
      expect(source).toBe(whole.split('\n')[line - 1]);
      expect(length).toBe(Math.max(1, Math.min(b, source.length - column + 1)));
    }),
  );
});
