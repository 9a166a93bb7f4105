import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DayIndex } from '../../../model/dayIndex.ts';
import { PlaceSet } from '../../../model/placeSet.ts';
import { DAY } from '../../../model/units.ts';
import { labelStretches, MOST_PAGES, weightiestPlaces } from './labelled.ts';

const DAYS = 640;
const PER_DAY = 8;
const EVENTS = DAYS * PER_DAY;
const ROOM = { bins: 16, of: 2 };
const BINS = { level: 0, first: 0, count: DAYS };

/** Eight events a day. */
const indexOf = (rows: number): DayIndex => ({
  events: EVENTS,
  rows,
  days: Float64Array.from({ length: DAYS }, (_, day) => day),
  starts: Uint32Array.from({ length: DAYS + 1 }, (_, day) => day * PER_DAY),
  pageEnds: new Float64Array(Math.ceil(EVENTS / rows)),
});
const WINDOW = { from: 160 * DAY, to: 480 * DAY };
const stretchOf = (place: number): number => Math.floor(place / PER_DAY / ROOM.bins);

test('every stretch in the window has its weightiest match, where few pages hold them', () => {
  const anyMatches = fc.uniqueArray(fc.nat(EVENTS - 1), { minLength: 1, maxLength: 300 });
  const anyWeights = fc.array(fc.nat(9), { minLength: EVENTS, maxLength: EVENTS });
  fc.assert(
    fc.property(anyMatches, anyWeights, (places, byPlace) => {
      const index = indexOf(256);
      const matching = PlaceSet.ofPlaces(EVENTS, places);
      const weights = Uint8Array.from(byPlace);
      const stretches = labelStretches(BINS, ROOM, index);
      const chosen = weightiestPlaces(stretches, [], matching, weights, index, { window: WINDOW });
      // Of 20 pages all may be fetched.
      expect(new Set(chosen.map(stretchOf))).toEqual(new Set(places.map(stretchOf)));
      for (const place of chosen) {
        const rivals = places.filter((other) => stretchOf(other) === stretchOf(place));
        expect(weights[place]).toBe(Math.max(...rivals.map((rival) => weights[rival]!)));
      }
    }),
    { numRuns: 20 },
  );
});

test('no more than few pages are asked for, those in the window first, none for what is named already', () => {
  const index = indexOf(8);
  const everyDay = PlaceSet.ofPlaces(EVENTS, Array.from({ length: DAYS }, (_, day) => day * PER_DAY + 3));
  // The further away, the weightier.
  const weights = Uint8Array.from({ length: EVENTS }, (_, place) => Math.abs(place - EVENTS / 2) / 16);
  const stretches = labelStretches(BINS, ROOM, index);
  const places = weightiestPlaces(stretches, [], everyDay, weights, index, { window: WINDOW });
  expect(new Set(places.map((place) => Math.floor(place / index.rows))).size).toBe(MOST_PAGES);
  const inWindow = Array.from({ length: 20 }, (_, n) => 10 + n);
  expect(new Set(places.map(stretchOf))).toEqual(new Set([...inWindow, 0, 1, 39, 38]));
  const named = inWindow.map((stretch) => stretch * ROOM.bins * PER_DAY + 3);
  const rest = weightiestPlaces(stretches, named, everyDay, weights, index, { window: WINDOW });
  expect(rest.map(stretchOf).filter((stretch) => inWindow.includes(stretch))).toEqual([]);
});
