import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetOfMistake } from './jsonMistake.ts';

/** The mark stands before the character that is wrong. */
test.each([
  ['{"a": ^x}'],
  ['{"a": 1^ "b": 2}'.replace('^ ', ' ^')],
  ['[1, 2, ^]'],
  ['{"a": 1, ^}'],
  ['{^a: 1}'],
  ['{"a"^ 1}'.replace('^ ', ' ^')],
  ['[1^}'],
  ['["one^\ntwo"]'],
  [String.raw`["a^\x"]`],
  ['[0^1]'],
  ['{} ^{}'],
  ['{"a": [1, {"b": ^'],
  ['^'],
  ["{^'a': 1}"],
  ['["open^'],
])('%s', (marked) => {
  expect(offsetOfMistake(marked.replace('^', ''))).toBe(marked.indexOf('^'));
});

test('valid JSON is read to its end', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(offsetOfMistake(text)).toBe(text.length);
    }),
  );
});

test('what the engine refuses has a mistake at or before its end; everything before it could go on', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom(...'x,"}]\n', ''), (text, place, wrong) => {
      const at = place % (text.length + 1);
      const damaged = text.slice(0, at) + wrong + text.slice(at + 1);
      const offset = offsetOfMistake(damaged);
      expect(offset).toBeLessThanOrEqual(damaged.length);
      if (offset < damaged.length) expect(() => JSON.parse(damaged) as unknown).toThrow(SyntaxError);
    }),
  );
});

test('a hundred thousand lists in each other', () => {
  const depth = 100_000;
  expect(offsetOfMistake(`${'['.repeat(depth)}x`)).toBe(depth);
});
