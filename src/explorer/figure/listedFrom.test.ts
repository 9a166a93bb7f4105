import { expect, test } from 'vitest';
import { listedFrom } from './listedFrom.ts';

const table = { from: Float64Array.of(10, 20, 30, 40), place: Uint32Array.of(3, 7, 12, 40) };
const { signal } = new AbortController();
const store = { placesAt: (times: readonly number[]) => Uint32Array.from(times, (time) => time + 1) };
const from = (rows: readonly number[], since: number) => listedFrom({ rows, since }, table, store, signal);

test('events of a count are listed from the first in the window on', () => {
  expect(from([3, 2, 0], 25)).toBe(12);
  expect(from([2, 3], 0)).toBe(12);
});

test('what began before stands where it did', () => {
  expect(from([1, 0], 25)).toBe(3);
});

test('of those that are not at hand it is known since when they begin', () => {
  expect(from([], 25)).toBe(26);
});
