/** Any tables, warps and windows, for property tests. */
import fc from 'fast-check';
import { isoDate } from '../../model/calendar.ts';
import { DAY } from '../../model/units.ts';
import type { Interval } from '../../model/units.ts';
import type { EventTable } from '../../model/table.ts';
import { makeWarp } from '../makeWarp.ts';
import type { Warp } from '../warp.ts';
import { tableOf } from './tables.ts';

/** Days since 1970: the last years thick, the last three thousand thin. */
const anyDay = fc.oneof(
  fc.integer({ min: 19_600, max: 19_800 }),
  fc.integer({ min: 0, max: 20_500 }),
  fc.integer({ min: -1_100_000, max: 20_500 }),
);

/** The same, and as far back as the beginning of the world. */
const anyPower = fc.double({ min: 6, max: 12.7, noNaN: true });
const anyAge = fc.oneof(anyDay, anyPower.map((power) => -Math.round(10 ** power)));

function dateFrom(anyStart: fc.Arbitrary<number>): fc.Arbitrary<string> {
  return fc.tuple(anyStart, fc.nat(11), fc.nat(800)).map(([day, kind, length]) => {
    const from = isoDate(day * DAY);
    const to = isoDate((day + length) * DAY);
    const year = from.slice(0, -6);
    // The sign of a year belongs to the number: cut the month and the day off, not at the first hyphen.
    const forms = [from.slice(0, -3), year, `${from}/${to}`, `${from}/..`, `${from}~`, `[${from}..${to}]`];
    return forms[kind] ?? from;
  });
}

const tableFrom = (anyStart: fc.Arbitrary<number>): fc.Arbitrary<EventTable> => fc
  .tuple(fc.array(dateFrom(anyStart), { maxLength: 60 }), fc.option(anyDay))
  .map(([dates, toldOn]) =>
    tableOf(dates.map((edtf) => ({ edtf })), { toldOn: toldOn === null ? null : toldOn * DAY }),
  );

/** Up to 60 events of three thousand years, with or without a day of telling. */
export const anyTable = tableFrom(anyDay);
/** The same of all time. */
export const anyAges = tableFrom(anyAge);

export const anyWarp: fc.Arbitrary<Warp> = fc
  .tuple(anyTable, fc.constantFrom('elastic' as const, 'linear' as const))
  .map(([table, kind]) => makeWarp(table, kind));

/** A warp, and a window in it that keeps to the bounds. */
export const anyView: fc.Arbitrary<{ warp: Warp; window: Interval }> = fc
  .tuple(anyWarp, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([warp, at, share]) => {
    const { from, to } = warp.domain;
    const length = Math.max(DAY, (to - from) * share ** 4);
    const start = from + at * Math.max(0, to - from - length);
    return { warp, window: { from: start, to: Math.min(to, start + length) } };
  });
