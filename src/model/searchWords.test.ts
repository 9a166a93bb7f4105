import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from './searchWords.ts';

const folded = (text: string) => wordsOf(text).map((word) => word.folded);

test.each([
  ['Müller, MULLER & Mu\u0308ller', ['muller', 'muller', 'muller']],
  ['Straße Łódź Ærø Œuvre', ['strasse', 'lodz', 'aero', 'oeuvre']],
  ['the U.S. and U.S.-led, e.g. this', ['the', 'us', 'and', 'us', 'led', 'eg', 'this']],
  ['Xi’s won\'t l’Iran O’Brien', ['xi', 'won', 'iran', 'brien']],
  ['on Jan. 29, 07:21 PM', ['on', 'jan', '29', '07', '21', 'pm']],
  ['習近平とバイデン2024', ['習', '近', '平', 'と', 'バ', 'イ', 'デ', 'ン', '2024']],
  ['ＡＢＣ', ['abc']],
  ['كِتَاب', ['كتاب']],
  ['ΟΔΟΣ', ['οδοσ']],
  ['— … !', []],
])('%s', (text, words) => {
  expect(folded(text)).toEqual(words);
});

test('words lie in the text in order and apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let end = 0;
      for (const word of wordsOf(text)) {
        expect(word.start).toBeGreaterThanOrEqual(end);
        expect(word.end).toBeGreaterThan(word.start);
        end = word.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
