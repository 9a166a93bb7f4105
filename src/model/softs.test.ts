import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventDate } from './date.ts';
import { lengthsBeyondADay } from './placedLengths.ts';
import { PlaceSet } from './placeSet.ts';
import { countedAhead, softDays, softsFrom } from './softs.ts';
import { DAY } from './units.ts';

interface Some {
  readonly from: number;
  readonly days: number;
  readonly isIn: boolean;
}

const anyEvents = fc
  .array(
    fc.record({
      from: fc.oneof(fc.integer({ min: -400, max: 400 }), fc.constantFrom(0, 365, 731, -4_000_000_000_000)),
      days: fc.oneof(fc.constantFrom(1, 1, 31, 365, 3652), fc.constant(3_000_000_000_000)),
      isIn: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((events): Some[] => events.toSorted((a, b) => a.from - b.from));

const aheadOf = (events: readonly Some[]) => {
  const lengths = lengthsBeyondADay(events.length, (place) => events[place]!.days);
  const isIn = [...events.keys()].filter((place) => events[place]!.isIn);
  return countedAhead(softsFrom(lengths, (place) => events[place]!.from), PlaceSet.ofPlaces(events.length, isIn));
};
/** Of each event of the set that has begun the part that has not. */
const bySum = (events: readonly Some[], day: number): number => events
  .filter(({ isIn, from, days }) => isIn && from < day && days > 1)
  .reduce((sum, { from, days }) => sum + Math.max(0, 1 - (day - from) / days), 0);

describe('what is counted ahead', () => {
  test('is the sum of what is to come of each, on any day', () => {
    const anyDays = fc.array(fc.oneof(fc.integer({ min: -500, max: 5000 }), fc.double({ min: -500, max: 5000, noNaN: true })));
    fc.assert(
      fc.property(anyEvents, anyDays, (events, days) => {
        const ahead = aheadOf(events);
        const edges = events.flatMap(({ from, days: own }) => [from, from + 1, from + own - 1, from + own]);
        for (const day of [...days, ...edges]) expect(ahead(day)).toBeCloseTo(bySum(events, day), 4);
      }),
    );
  });

  test('is nothing once all have begun, to the last digit', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const last = events.reduce((most, { from, days }) => Math.max(most, from + days), 0);
        expect(aheadOf(events)(last + 1)).toBe(0);
        expect(aheadOf(events)(-5_000_000_000_000)).toBe(0);
      }),
    );
  });
});

describe('an event begins', () => {
  const part = (from: number, to: number, precision: 'day' | 'month' | 'year') =>
    ({ from: from * DAY, to: to * DAY, precision });
  const january = part(0, 31, 'month');
  const second = part(1, 2, 'day');
  const year = part(0, 365, 'year');
  const extent = (from: number, to: number) => ({ from: from * DAY, to: to * DAY });
  test.each<[string, EventDate, readonly [number, number], number]>([
    ['on its day', { kind: 'single', edtf: '1970-01-02', part: second }, [1, 2], 1],
    ['in its month', { kind: 'single', edtf: '1970-01', part: january }, [0, 31], 31],
    ['anywhere in what it may be', { kind: 'oneOf', edtf: '[1970-01..1970]', members: [year] }, [0, 365], 365],
    ['within the first part of a span', { kind: 'interval', edtf: '1970-01/1975', start: january, end: year }, [0, 900], 31],
    ['and before its end', { kind: 'interval', edtf: '1970/1970-01', start: year, end: january }, [0, 31], 31],
    ['where a span does that begins on a day', { kind: 'interval', edtf: '1970-01-02/..', start: second, end: 'open' }, [1, 9], 1],
    ['where it is drawn, if nobody knows', { kind: 'interval', edtf: '/1970', start: 'unknown', end: year }, [0, 365], 1],
    ['with the first of several', { kind: 'allOf', edtf: '{1970-01-02,1970}', members: [second, part(31, 365, 'year')] }, [1, 365], 1],
    ['within the first of several', { kind: 'allOf', edtf: '{1970-01,1971}', members: [january, part(365, 730, 'year')] }, [0, 730], 31],
  ])('%s', (_, date, [from, to], days) => {
    expect(softDays(date, extent(from, to))).toBe(days);
  });
});
