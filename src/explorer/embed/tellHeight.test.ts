import { expect, test } from 'vitest';
import { wantedHeight } from '../figure/figureSizes.ts';
import { heightFor } from './tellHeight.ts';

test('a figure is told as it wants to be, whatever is listed', () => {
  expect(heightFor({ figure: 580.4, listed: 9000, withPanel: true })).toBe(581);
});

test('a list is as high as what is listed, within bounds; an open event needs room', () => {
  expect(heightFor({ figure: null, listed: 300, withPanel: false })).toBe(300);
  expect(heightFor({ figure: null, listed: 20, withPanel: false })).toBe(240);
  expect(heightFor({ figure: null, listed: 20_000, withPanel: false })).toBe(640);
  expect(heightFor({ figure: null, listed: 300, withPanel: true })).toBe(480);
});

test('every actor up to six adds a row to the height of a figure', () => {
  expect(wantedHeight(2) - wantedHeight(1)).toBe(wantedHeight(6) - wantedHeight(5));
  expect(wantedHeight(40)).toBe(wantedHeight(6));
  expect(wantedHeight(1)).toBeGreaterThan(wantedHeight(0));
});
