import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defused, restored } from './spreadsheetCell.ts';

const nasty = fc.string({ unit: fc.constantFrom(...'=+-@\'" ;,\t\r\n\u3000＝＠aé1') });

test.each(['=1+1', '+1', '-0044-03-15', '@SUM(A1)', '\t=1', ' =1', '＝1', "'=1", 'a;=1', 'a\n=1', 'a;\t-1'])(
  'no cell of %j begins with a formula',
  (cell) => {
    for (const part of defused(cell).split(/[;\t\r\n]/))
      expect(part.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
    expect(restored(defused(cell))).toBe(cell);
  },
);

test('what is no formula stays as it is', () => {
  for (const cell of ['', 'a-b', 'a = b', "'tis", '1979-01-01', 'x@y', '"=1'])
    expect(defused(cell)).toBe(cell);
});

test('any cell comes back, and is harmless', () => {
  fc.assert(
    fc.property(nasty, (cell) => {
      expect(restored(defused(cell))).toBe(cell);
      for (const part of defused(cell).split(/[;\t\r\n]/))
        expect(part.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
    }),
    { numRuns: 2000 },
  );
});
