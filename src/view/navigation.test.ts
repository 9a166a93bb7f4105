import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlaceSet } from '../model/placeSet.ts';
import { neighbours } from './navigation.ts';

test('neighbours are the nearest matches on either side, whether the event matches or not', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(20)), fc.nat(20), (some, place) => {
      const places = some.toSorted((a, b) => a - b);
      expect(neighbours(PlaceSet.ofPlaces(21, places), place)).toEqual({
        previous: places.findLast((each) => each < place) ?? null,
        next: places.find((each) => each > place) ?? null,
      });
    }),
  );
});
