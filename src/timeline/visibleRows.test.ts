import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY } from '../model/units.ts';
import { generatedTable } from './testing/generated.ts';
import { rowsWithin } from './visibleRows.ts';

test('finds the same rows as looking at every one', () => {
  const table = generatedTable(600, 3);
  const first = table.from[0] ?? 0;
  fc.assert(fc.property(fc.integer({ min: -100, max: 25_000 }), fc.integer({ min: 1, max: 4000 }), (start, days) => {
    const window = { from: first + start * DAY, to: first + (start + days) * DAY };
    const all = Array.from(table.from, (_, row) => row);
    const expected = all.filter((row) => (table.from[row] ?? 0) < window.to && (table.to[row] ?? 0) > window.from);
    expect(rowsWithin(table, window)).toEqual(expected);
  }));
});
