import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPlaces, countPlaces, encodePlaces, forEachPlace } from './placeList.ts';
import { PlaceSet } from './placeSet.ts';

const story = fc.integer({ min: 1, max: 2000 }).chain((total) =>
  fc.record({
    total: fc.constant(total),
    places: fc.uniqueArray(fc.integer({ min: 0, max: total - 1 }), { maxLength: total }),
  }),
);

function placesIn(bytes: Uint8Array): number[] {
  const places: number[] = [];
  forEachPlace(bytes, (place) => places.push(place));
  return places;
}

describe('a list of places', () => {
  test('comes back whole, whichever way it is written', () => {
    fc.assert(
      fc.property(story, ({ total, places }) => {
        const sorted = places.toSorted((a, b) => a - b);
        const bytes = encodePlaces(sorted, total);
        expect(placesIn(bytes)).toEqual(sorted);
        expect(countPlaces(bytes)).toBe(sorted.length);
        const words = new Uint32Array(Math.ceil(total / 32));
        addPlaces(bytes, words);
        const set = PlaceSet.ofWords(total, words);
        expect(Array.from(set.slice(0, total))).toEqual(sorted);
        expect(bytes.length).toBeLessThanOrEqual(1 + Math.ceil(total / 8));
      }),
    );
  });

  test('few are distances, many a bitmap', () => {
    expect([...encodePlaces([3, 500, 501], 10_000)]).toEqual([0, 3, 3, 0xf1, 3, 1]);
    expect([...encodePlaces(Uint32Array.of(0, 1, 2, 3, 4, 9), 10)]).toEqual([1, 0b11111, 0b10]);
    expect(countPlaces(encodePlaces([], 10))).toBe(0);
  });

  test('is added to what is there', () => {
    const words = Uint32Array.of(0b100, 0);
    addPlaces(encodePlaces([0, 40], 64), words);
    addPlaces(encodePlaces(Array.from({ length: 31 }, (_, i) => 2 * i + 1), 64), words);
    expect(Array.from(PlaceSet.ofWords(64, words).slice(0, 5))).toEqual([0, 1, 2, 3, 5]);
  });

  test('that is damaged is refused', () => {
    const words = new Uint32Array(1);
    expect(() => addPlaces(encodePlaces([40], 640), words)).toThrow(RangeError);
    expect(() => addPlaces(Uint8Array.of(1, 0, 0, 0, 0, 1), words)).toThrow(RangeError);
    expect(() => addPlaces(Uint8Array.of(0, 9, 1), words)).toThrow(RangeError);
    expect(() => countPlaces(Uint8Array.of(7))).toThrow(RangeError);
    expect(() => countPlaces(new Uint8Array())).toThrow(RangeError);
  });
});
