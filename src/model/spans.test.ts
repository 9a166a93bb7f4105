import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthsBeyondADay } from './placedLengths.ts';
import { spansFrom, spansInto } from './spans.ts';

const anyExtents = fc
  .array(fc.record({ from: fc.integer({ min: -900, max: 900 }), length: fc.integer({ min: 0, max: 400 }) }))
  .map((events) => events.toSorted((a, b) => a.from - b.from));

test('they stand by their beginnings and by their ends', () => {
  fc.assert(
    fc.property(anyExtents, (events) => {
      const lengths = lengthsBeyondADay(events.length, (place) => events[place]!.length);
      const { places, from, placesByEnd, to } = spansFrom(lengths, (place) => events[place]!.from);
      expect([...from]).toEqual([...places].map((place) => events[place]!.from));
      expect([...placesByEnd].toSorted((a, b) => a - b)).toEqual([...places]);
      expect([...to]).toEqual([...placesByEnd].map((place) => events[place]!.from + events[place]!.length));
      expect([...to]).toEqual([...to].toSorted((a, b) => a - b));
    }),
  );
});

test('those that reach into a day are those that begin before it and have not ended', () => {
  fc.assert(
    fc.property(anyExtents, fc.integer({ min: -950, max: 1400 }), (events, day) => {
      const lengths = lengthsBeyondADay(events.length, (place) => events[place]!.length);
      const into = spansInto(spansFrom(lengths, (place) => events[place]!.from), day, events.length);
      const expected = [...events.keys()].filter((place) => {
        const { from, length } = events[place]!;
        return length > 1 && from < day && from + length > day;
      });
      expect(Array.from(into.slice(0, into.count))).toEqual(expected);
    }),
  );
});
