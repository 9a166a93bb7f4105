import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, decodeDayIndex, encodeDayIndex, placesBefore, type DayIndex } from './dayIndex.ts';

const anyEvents = fc.array(
  fc.record({ from: fc.integer({ min: -400, max: 400 }), length: fc.integer({ min: 0, max: 900 }) }),
  { maxLength: 60 },
);

function indexOf(events: readonly { from: number; length: number }[], rows: number): DayIndex {
  const sorted = events.toSorted((a, b) => a.from - b.from);
  const days = [...new Set(sorted.map(({ from }) => from))];
  const starts = [...days.map((day) => sorted.findIndex(({ from }) => from === day)), sorted.length];
  const pages = Array.from({ length: Math.ceil(sorted.length / rows) }, (_, page) =>
    sorted.slice(page * rows, (page + 1) * rows),
  );
  return {
    events: sorted.length,
    rows,
    days: Float64Array.from(days),
    starts: Uint32Array.from(days.length === 0 ? [0] : starts),
    pageEnds: Float64Array.from(pages, (page) =>
      Math.max(...page.map((event) => event.from + event.length)),
    ),
  };
}

test('what is written is read', () => {
  fc.assert(
    fc.property(anyEvents, fc.integer({ min: 1, max: 9 }), (events, rows) => {
      const index = indexOf(events, rows);
      expect(decodeDayIndex(encodeDayIndex(index))).toEqual(index);
    }),
  );
});

test('places and days lead to each other', () => {
  fc.assert(
    fc.property(anyEvents, fc.integer({ min: -500, max: 500 }), (events, day) => {
      const index = indexOf(events, 4);
      expect(placesBefore(index, day)).toBe(events.filter(({ from }) => from < day).length);
      const starts = events.map(({ from }) => from).toSorted((a, b) => a - b);
      starts.forEach((start, place) => expect(dayOf(index, place)).toBe(start));
    }),
  );
});

test('bytes that are none, or end early, are told', () => {
  expect(() => decodeDayIndex(Uint8Array.from([7]))).toThrow(RangeError);
  const bytes = encodeDayIndex(indexOf([{ from: 3, length: 1 }, { from: 5, length: 900 }], 1));
  for (let end = 0; end < bytes.length; end++) {
    expect(() => decodeDayIndex(bytes.subarray(0, end))).toThrow(RangeError);
  }
});
