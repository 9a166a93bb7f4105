import { expect, test } from 'vitest';
import { chipsInLine } from './chipsInLine.ts';

const LONG = [
  'Harbour Authority of the Northern Provinces',
  'Federal Office for Bridges and Waterways',
  'Standing Conference of the Ferry Operators',
];
const BESIDE = ['24 of 24 events', '', 'Clear'];

test('where all names have room whole, all are there', () => {
  expect(chipsInLine(LONG, BESIDE, 1384)).toBe(3);
  expect(chipsInLine(['CNN', 'FBI', 'DNC', 'Jo', 'Ada', 'Li'], BESIDE, 900)).toBe(6);
});

test('else those that have, beside what counts the others', () => {
  expect(chipsInLine(LONG, BESIDE, 900)).toBe(2);
  expect(chipsInLine(LONG, [...BESIDE, 'Try again, as this filter could not be fetched'], 900)).toBe(1);
});

test('the first in any case, also before the width is known', () => {
  expect(chipsInLine(LONG, BESIDE, 200)).toBe(1);
  expect(chipsInLine(LONG, BESIDE, 0)).toBe(1);
});
