import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY } from '../model/units.ts';
import { weightOf } from '../model/weight.ts';
import { RowIndex } from './rowIndex.ts';
import { generatedTable } from './testing/generated.ts';

const table = generatedTable(600, 3);
const rows = Uint32Array.from({ length: 300 }, (_, i) => 2 * i);
const index = new RowIndex(table, rows);
const first = table.from[0] ?? 0;
const anyTime = fc.integer({ min: -100, max: 25_000 }).map((day) => first + day * DAY);

test('finds the same rows as looking at every one', () => {
  fc.assert(fc.property(anyTime, (time) => {
    const begun = [...rows].filter((row) => (table.from[row] ?? 0) < time);
    expect(index.begunBefore(time)).toBe(begun.length);
    const lasting = begun.filter((row) => (table.to[row] ?? 0) > time);
    expect(index.lastingBeyond(begun.length, time, 1000)).toEqual(lasting);
    expect(index.lastingBeyond(begun.length, time, 2)).toEqual(lasting.slice(0, 2));
  }));
});

test('the heaviest of a stretch, of equals the earlier ones', () => {
  fc.assert(fc.property(fc.nat(300), fc.nat(300), fc.nat(6), (a, b, most) => {
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    const byWeight = Array.from(rows.slice(from, to))
      .toSorted((one, other) => weightOf(table, other) - weightOf(table, one) || one - other);
    expect(index.heaviest(from, to, most)).toEqual(byWeight.slice(0, most));
  }));
});
