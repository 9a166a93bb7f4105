import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY } from '../model/units.ts';
import { density } from './density.ts';
import { fitWindow, makeTimeScale } from './scale.ts';
import { anyTable } from './testing/arbitraries.ts';
import { generatedTable } from './testing/generated.ts';
import { makeWarp } from './warp.ts';

const anyKind = fc.constantFrom('elastic' as const, 'linear' as const);

function sum(counts: Uint32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}

test('the counts of the whole add up to all events, for all rows and for some', () => {
  fc.assert(
    fc.property(anyTable, anyKind, fc.integer({ min: 40, max: 2000 }), (table, kind, width) => {
      const warp = makeWarp(table, kind);
      const scale = makeTimeScale({ warp, window: fitWindow(warp), left: 0, width });
      const all = density({ scale, from: table.from });
      expect(sum(all.counts)).toBe(table.length);
      expect(all.total).toBe(table.length);
      const rows = Uint32Array.from(table.from.keys()).filter((row) => row % 3 === 0);
      expect(sum(density({ scale, from: table.from, rows }).counts)).toBe(rows.length);
      for (const height of all.heights) {
        expect(height).toBeGreaterThanOrEqual(0);
        expect(height).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('a window counts the events that begin in it', () => {
  const table = generatedTable(2000);
  const warp = makeWarp(table, 'linear');
  const window = { from: Date.UTC(2005, 0), to: Date.UTC(2010, 0) };
  const scale = makeTimeScale({ warp, window, left: 0, width: 600 });
  const inside = table.from.filter((from) => from >= window.from && from < window.to).length;
  expect(density({ scale, from: table.from }).total).toBe(inside);
});

test('an even flow of events is level on an elastic scale, however its bins differ in time', () => {
  // One event every day, seen through a warp that gives the second half four times the room.
  const from = Float64Array.from({ length: 1000 }, (_, day) => day * DAY);
  const middle = 500 * DAY;
  const warp = {
    ...makeWarp(generatedTable(1), 'linear'),
    toAxis: (time: number) => (time < middle ? time / DAY : 500 + ((time - middle) / DAY) * 4),
    toTime: (axis: number) => (axis < 500 ? axis * DAY : middle + ((axis - 500) / 4) * DAY),
  };
  const scale = makeTimeScale({ warp, window: { from: 0, to: 1000 * DAY }, left: 0, width: 100 });
  const { counts, heights } = density({ scale, from, binWidth: 5 });
  expect(counts[0]).toBeGreaterThan(3 * (counts[19] ?? 0));
  for (const height of heights) expect(height).toBeCloseTo(1, 1);
});

test('a part is measured against the whole', () => {
  const table = generatedTable(500);
  const warp = makeWarp(table, 'linear');
  const scale = makeTimeScale({ warp, window: fitWindow(warp), left: 0, width: 300 });
  const all = density({ scale, from: table.from });
  const rows = Uint32Array.from(table.from.keys()).filter((row) => row % 2 === 0);
  const part = density({ scale, from: table.from, rows, peak: all.peak });
  part.heights.forEach((height, bin) => expect(height).toBeLessThanOrEqual(all.heights[bin] ?? 0));
});
