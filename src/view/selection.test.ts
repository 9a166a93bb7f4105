import { expect, test } from 'vitest';
import { PlaceSet } from '../model/placeSet.ts';
import { selectionIn } from './selection.ts';

test('of an extract, the rows are those whose events match in the whole story', () => {
  const extract = { place: Uint32Array.of(3, 40, 41, 900), length: 4 };
  const matching = PlaceSet.ofPlaces(1000, [3, 7, 41, 900]);
  const { rows, mask, everything } = selectionIn(extract, { everything: false, matching });
  expect([...rows]).toEqual([0, 2, 3]);
  expect([...mask]).toEqual([1, 0, 1, 1]);
  expect(everything).toBe(false);
  expect([...selectionIn(extract, { everything: true, matching: PlaceSet.everything(1000) }).rows]).toEqual([0, 1, 2, 3]);
});
