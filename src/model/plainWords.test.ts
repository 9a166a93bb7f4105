import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forEachPlainWord } from './plainWords.ts';
import { wordsOf } from './searchWords.ts';

/** A character of a script without spaces, and apart, so that the whole text is read by the expression. */
const NOT_PLAIN = ' 北';

const plain = fc.array(
  fc.oneof(
    fc.constantFrom('.', '.', '\'', '’', 'a', 'B', ' ', '-', '“', 'U.S.', 'l’I', '½', 'é', 'ß', '3'),
    fc.integer({ min: 0, max: 0x24f }).map((code) => String.fromCharCode(code)),
    fc.integer({ min: 0x2010, max: 0x205e }).map((code) => String.fromCharCode(code)),
  ),
  { maxLength: 24 },
);

test('plain texts have the words that the expression finds', () => {
  fc.assert(
    fc.property(plain, (parts) => {
      const text = parts.join('');
      const found: string[] = [];
      expect(forEachPlainWord(text, (start, end) => found.push(text.slice(start, end)))).toBe(true);
      const whole = text + NOT_PLAIN;
      const expected = wordsOf(whole).map(({ start, end }) => whole.slice(start, end));
      expect([...found, '北']).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test.each(['U.S. 北', 'u\u0308', 'كتاب', '👩‍👩‍👧'])('%s is left alone', (text) => {
  expect(forEachPlainWord(text, () => expect.unreachable())).toBe(false);
});
