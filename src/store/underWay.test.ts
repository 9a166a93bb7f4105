import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthsBeyondADay } from '../model/placedLengths.ts';
import { PlaceSet } from '../model/placeSet.ts';
import { spansFrom } from '../model/spans.ts';
import { DAY } from '../model/units.ts';
import { underWayIn } from './underWay.ts';

const anyStory = fc.array(
  fc.record({
    from: fc.integer({ min: -40, max: 40 }),
    length: fc.integer({ min: 1, max: 60 }),
    matches: fc.boolean(),
  }),
  { maxLength: 60 },
);
/** Midnights, noons and what is close to a midnight. */
const anyDay = fc
  .tuple(fc.integer({ min: -50, max: 110 }), fc.constantFrom(0, 0.5, 1e-6, 1 - 1e-6))
  .map(([day, part]) => day + part);

test('counts as looking at every event does', () => {
  fc.assert(
    fc.property(anyStory, anyDay, (events, day) => {
      const sorted = events.toSorted((a, b) => a.from - b.from);
      const from = sorted.map((event) => event.from);
      const spans = spansFrom(
        lengthsBeyondADay(sorted.length, (place) => sorted[place]!.length),
        (place) => from[place]!,
      );
      const all = PlaceSet.everything(sorted.length);
      const places = [...sorted.keys()].filter((place) => sorted[place]!.matches);
      const some = PlaceSet.ofPlaces(sorted.length, places);
      for (const matching of [all, some]) {
        const underWay = sorted.filter((event, place) => {
          const goesOn = event.from < day && event.from + event.length > day;
          return matching.has(place) && event.length > 1 && goesOn;
        });
        expect(underWayIn(spans, matching)(day * DAY)).toBe(underWay.length);
      }
    }),
  );
});
