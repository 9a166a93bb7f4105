import { expect, test } from 'vitest';
import { DAY } from '../model/units.ts';
import { sampledEvents } from './sampledEvents.ts';
import { generatedTable } from './testing/generated.ts';
import { tableOf } from './testing/tables.ts';
import { makeWarp } from './warp.ts';

const table = generatedTable(3000);
const before = (time: number): number => table.from.filter((from) => from < time).length;
/** Exact at the edges of stretches of so many days, in between in proportion. */
const coarse = (days: number) => (time: number): number => {
  const length = days * DAY;
  const from = Math.floor(time / length) * length;
  return before(from) + ((time - from) / length) * (before(from + length) - before(from));
};

const stretches = (all: (time: number) => number) => makeWarp(sampledEvents(table, all), 'elastic').stretches;

test('the axis is the same whether the counts at hand are the coarsest or finer ones', () => {
  // 512 stretches of 64 days cover the 66 years of the table.
  expect(stretches(coarse(16))).toEqual(stretches(before));
  expect(stretches(coarse(64))).toEqual(stretches(before));
});

test('it covers the whole, and gives busy years more room than their length', () => {
  const warp = makeWarp(sampledEvents(table, before), 'elastic');
  expect(warp.domain.from).toBeLessThan(table.extent?.from ?? 0);
  expect(warp.domain.to).toBeGreaterThan(table.extent?.to ?? 0);
  const width = (from: number, to: number) => warp.toAxis(Date.UTC(to, 0)) - warp.toAxis(Date.UTC(from, 0));
  const quiet = before(Date.UTC(1970, 0)) - before(Date.UTC(1962, 0));
  const busy = before(Date.UTC(2025, 0)) - before(Date.UTC(2017, 0));
  expect(busy).toBeGreaterThan(3 * quiet);
  expect(width(2017, 2025)).toBeGreaterThan(width(1962, 1970));
});

test('a story without events, and one with a single event', () => {
  expect(sampledEvents(tableOf([]), () => 0).length).toBe(0);
  const [one] = sampledEvents(tableOf([{ edtf: '2001-02-03' }]), (time) => Number(time > Date.UTC(2001, 1, 3))).date;
  expect(one).toMatchObject({ part: { from: Date.UTC(2001, 1, 3) } });
});
