import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlaceSet } from './placeSet.ts';

const anySet = fc.integer({ min: 1, max: 3000 }).chain((total) =>
  fc.tuple(fc.constant(total), fc.uniqueArray(fc.nat(total - 1), { maxLength: total })));

test('a set answers as a sorted list of its members would', () => {
  fc.assert(fc.property(anySet, ([total, members]) => {
    const sorted = members.toSorted((a, b) => a - b);
    const set = PlaceSet.ofPlaces(total, members);
    expect(set.count).toBe(sorted.length);
    expect(set.slice(0, total)).toEqual(Uint32Array.from(sorted));
    expect(set.at(sorted.length)).toBeNull();
    for (const place of [0, 1, 31, 32, 511, 512, total - 1, total]) {
      expect(set.rank(place)).toBe(sorted.filter((member) => member < place).length);
      expect(set.has(place)).toBe(members.includes(place));
    }
  }));
});

const anyTwo = fc.integer({ min: 1, max: 300 }).chain((total) => {
  const anyOne = fc.option(fc.uniqueArray(fc.nat(total - 1), { maxLength: total }));
  const setOf = (members: number[] | null) =>
    (members ? PlaceSet.ofPlaces(total, members) : PlaceSet.everything(total));
  return fc.tuple(anyOne.map(setOf), anyOne.map(setOf), fc.array(fc.nat(total - 1)));
});

test('two sets share what is in both', () => {
  fc.assert(fc.property(anyTwo, ([one, other]) => {
    const shared = one.slice(0, one.count).filter((place) => other.has(place));
    expect(one.countShared(other)).toBe(shared.length);
    expect(one.and(other).slice(0, one.total)).toEqual(shared);
    const ranks: number[] = [];
    one.forEachShared(other, (rank) => ranks.push(rank));
    expect(Uint32Array.from(ranks)).toEqual(shared.map((place) => one.rank(place)));
  }));
});

test('of places in any order those in the set are counted up to each', () => {
  fc.assert(fc.property(anyTwo, ([set, , places]) => {
    const counts = [0, ...places.keys()].map((n, i) =>
      places.slice(0, i === 0 ? 0 : n + 1).filter((place) => set.has(place)).length);
    expect([...set.countFirst(Uint32Array.from(places))]).toEqual(counts);
  }));
});

test('everything holds every place', () => {
  const set = PlaceSet.everything(40);
  expect([set.count, set.rank(7), set.at(39), set.at(40), set.has(40)]).toEqual([40, 7, 39, null, false]);
});

test('both of two sets', () => {
  const even = PlaceSet.ofPlaces(100, Array.from({ length: 50 }, (_, i) => 2 * i));
  const third = PlaceSet.ofPlaces(100, Array.from({ length: 34 }, (_, i) => 3 * i));
  expect(even.and(third).slice(0, 3)).toEqual(Uint32Array.of(0, 6, 12));
  expect(even.and(PlaceSet.everything(100))).toBe(even);
});
