import { expect, test } from 'vitest';
import { DAY } from '../model/units.ts';
import { piecewiseWarp } from './piecewiseWarp.ts';
import { steepness } from './steepness.ts';
import { storyTable } from './testing/story.ts';
import { fitWindow } from './scale.ts';
import { makeWarp } from './makeWarp.ts';

const piece = (from: number, to: number, width: number) => ({ from: from * DAY, to: to * DAY, width, margin: false });
const pieces = [piece(0, 100, 100), piece(100, 110, 100), piece(110, 111, 2), piece(111, 1011, 700)];
const warp = piecewiseWarp('elastic', pieces);

test('where time runs evenly it is one', () => {
  const linear = makeWarp(storyTable(), 'linear');
  expect(steepness(linear, fitWindow(linear), 1000)).toBeCloseTo(1, 9);
  expect(steepness(warp, { from: 0, to: 50 * DAY }, 1000)).toBeCloseTo(1, 9);
});

test('it is that of the steepest stretch in view, unless that is a sliver', () => {
  // 100 of 902 units for 10 of 1011 days.
  expect(steepness(warp, { from: 0, to: 1011 * DAY }, 900)).toBeCloseTo(100 / 902 / (10 / 1011), 6);
  expect(steepness(warp, { from: 110 * DAY, to: 1011 * DAY }, 900)).toBeCloseTo(1, 2);
  expect(steepness(warp, { from: 110 * DAY, to: 1011 * DAY }, 90_000)).toBeCloseTo(2 / 702 / (1 / 901), 6);
});
