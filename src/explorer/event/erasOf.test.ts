import { expect, test } from 'vitest';
import type { Era } from '../../model/bundle.ts';
import { erasOf } from './erasOf.ts';

const era = (name: string, from: number, to: number): Era => ({
  name,
  from,
  to,
  date: { kind: 'single', edtf: '', part: { from, to, precision: 'year' } },
});
const eras = [era('short', 10, 20), era('long', 0, 100)];
const erasAt = (from: number, to: number) =>
  erasOf({ eras, from: Float64Array.of(from), to: Float64Array.of(to) }, 0);

test('an event lies in the eras that hold all of its extent, the longest first', () => {
  expect(erasAt(12, 13)).toEqual(['long', 'short']);
  expect(erasAt(10, 20)).toEqual(['long', 'short']);
});

test('what may lie outside an era is not said to lie in it', () => {
  expect(erasAt(12, 21)).toEqual(['long']);
  expect(erasAt(99, 101)).toEqual([]);
});
