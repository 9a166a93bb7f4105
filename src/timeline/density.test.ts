import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY } from '../model/units.ts';
import { binsOf, density } from './density.ts';
import { fitWindow, makeTimeScale } from './scale.ts';
import type { TimeScale } from './scale.ts';
import { selectionOf, storyOf } from './scenes/render.ts';
import { anyTable, anyView } from './testing/arbitraries.ts';
import { generatedTable } from './testing/generated.ts';
import { makeWarp } from './makeWarp.ts';
import { tableOf } from './testing/tables.ts';
import type { EventTable } from '../model/table.ts';

const anyKind = fc.constantFrom('elastic' as const, 'linear' as const);

const countsOf = (table: EventTable, actor?: string) => storyOf(table).near.near({
  window: { from: 0, to: 1 }, width: 900, selection: selectionOf(table, actor), actors: [], chosen: null, most: 0,
}).counts.spread;

const sum = (counts: Float64Array): number => counts.reduce((total, count) => total + count, 0);

test('the counts of the whole add up to all events', () => {
  fc.assert(
    fc.property(anyTable, anyKind, fc.integer({ min: 40, max: 2000 }), (table, kind, width) => {
      const warp = makeWarp(table, kind);
      const scale = makeTimeScale({ warp, window: fitWindow(warp), left: 0, width });
      const all = density(binsOf(scale), countsOf(table).all);
      expect(sum(all.counts)).toBeCloseTo(table.length, 3);
      for (const height of all.heights) {
        expect(height).toBeGreaterThanOrEqual(0);
        expect(height).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('bins fill the window, are whole days, rise, and are no more than the plane has room for', () => {
  fc.assert(
    fc.property(anyView, fc.integer({ min: 40, max: 2000 }), ({ warp, window }, width) => {
      const { times, xs } = binsOf(makeTimeScale({ warp, window, left: 0, width }));
      expect(times[0]).toBeLessThanOrEqual(window.from);
      expect(times[1]).toBeGreaterThan(window.from);
      expect(times.at(-1)).toBeGreaterThanOrEqual(window.to);
      expect(times.at(-2)).toBeLessThan(window.to);
      expect(times.length).toBeLessThan(width / 2.4 + 6);
      times.forEach((time, i) => {
        expect(time % DAY === 0).toBe(true);
        if (i > 0) expect(time).toBeGreaterThan(times[i - 1] ?? Infinity);
        if (i > 0) expect(xs[i]).toBeGreaterThanOrEqual(xs[i - 1] ?? Infinity);
      });
    }),
    { numRuns: 300 },
  );
});

const table = generatedTable(2000);
const zoomed = (factor: number, kind: 'elastic' | 'linear' = 'linear'): TimeScale => {
  const warp = makeWarp(table, kind);
  const scale = makeTimeScale({ warp, window: fitWindow(warp), left: 0, width: 900 });
  return makeTimeScale({ warp, window: scale.zoomed(factor, 600), left: 0, width: 900 });
};

test.each(['linear', 'elastic'] as const)('%s: panning moves columns with their time and changes none', (kind) => {
  const scale = zoomed(3, kind);
  const panned = makeTimeScale({ ...scale, window: scale.panned(-57) });
  const before = density(binsOf(scale), countsOf(table).all);
  const after = density(binsOf(panned), countsOf(table).all);
  const countAt = new Map([...binsOf(panned).times].map((time, i) => [time, after.counts[i]]));
  const { times } = binsOf(scale);
  let compared = 0;
  times.forEach((time, i) => {
    if (i >= before.counts.length || !countAt.has(time) || time < panned.window.from || time > scale.window.to - 400 * DAY) return;
    compared++;
    expect(countAt.get(time)).toBeCloseTo(before.counts[i] as number, 6);
  });
  expect(compared).toBeGreaterThan(times.length / 3);
});

test('on the linear scale bins are whole levels of the story’s density: 2^n days since 1970', () => {
  for (const factor of [1, 2.7, 9, 60, 400]) {
    const { times } = binsOf(zoomed(factor));
    const length = (times[2] ?? 0) - (times[1] ?? 0);
    expect(Math.log2(length / DAY) % 1).toBe(0);
    for (const time of times) expect(Math.abs(time % length)).toBe(0);
  }
});

test('looked at closely, a bin is a day', () => {
  const { times } = binsOf(zoomed(1e5));
  expect(times[2]).toBe((times[1] ?? 0) + DAY);
});

test('an even flow of events is level on an elastic scale, however its bins differ in time', () => {
  // An event every day, seen through a warp that gives the second half four times the room.
  const middle = 512 * DAY;
  const warp = {
    ...makeWarp(generatedTable(1), 'elastic'),
    toAxis: (time: number) => (time < middle ? time / DAY : 512 + ((time - middle) / DAY) * 4),
    toTime: (axis: number) => (axis < 512 ? axis * DAY : middle + ((axis - 512) / 4) * DAY),
  };
  const scale = makeTimeScale({ warp, window: { from: 0, to: 1024 * DAY }, left: 0, width: 640 });
  const { counts, heights } = density(binsOf(scale, 4), (time) => Math.max(0, Math.min(1024, Math.ceil(time / DAY))));
  expect(counts[1]).toBeGreaterThan(2 * (counts.at(-3) ?? 0));
  for (const height of heights.slice(1, -1)) expect(height).toBeCloseTo(1, 5);
});

test('events of which the year is known are spread over it: there is no spike on the first of January', () => {
  const years = [1990, 1991, 1991, 1993].flatMap((year) => Array.from({ length: 100 }, () => ({ edtf: `${year}` })));
  const dated = tableOf([...years, { edtf: '1991-07-14' }]);
  const warp = makeWarp(dated, 'linear');
  const day = (text: string) => Date.parse(text);
  const scale = makeTimeScale({ warp, window: { from: day('1990-03-01'), to: day('1991-12-01') }, left: 0, width: 900 });
  const bins = binsOf(scale);
  const { counts, heights } = density(bins, countsOf(dated).all);
  const perDay = (time: number) => {
    const bin = bins.times.findLastIndex((edge) => edge <= time);
    return (counts[bin] as number) / (((bins.times[bin + 1] as number) - (bins.times[bin] as number)) / DAY);
  };
  for (const time of ['1990-04-02', '1990-12-29']) expect(perDay(day(time))).toBeCloseTo(100 / 365, 6);
  for (const time of ['1991-01-03', '1991-06-30']) expect(perDay(day(time))).toBeCloseTo(200 / 365, 6);
  const highest = heights.indexOf(Math.max(...heights));
  expect(bins.times[highest]).toBeLessThanOrEqual(day('1991-07-14'));
  expect(bins.times[highest + 1]).toBeGreaterThan(day('1991-07-14'));
});

test('a part is measured against the whole', () => {
  const bins = binsOf(zoomed(1));
  const all = density(bins, countsOf(table).all);
  const part = density(bins, countsOf(table, 'actor-1').matching, all.peak);
  expect(Math.max(...part.heights)).toBeGreaterThan(0);
  part.heights.forEach((height, bin) => expect(height).toBeLessThanOrEqual(all.heights[bin] ?? 0));
});
