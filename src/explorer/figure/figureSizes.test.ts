import { expect, test } from 'vitest';
import { figureSizes, gutterFor } from './figureSizes.ts';

test('rows of actors: as many as fit, six on a low page, few where there is hardly room', () => {
  expect(figureSizes(1032, 811, 900).capacity).toBeGreaterThanOrEqual(11);
  expect(figureSizes(1032, 1400, 1500).capacity).toBeGreaterThan(figureSizes(1032, 811, 900).capacity);
  expect(figureSizes(880, 631, 720).capacity).toBe(6);
  expect(figureSizes(880, 400, 480).capacity).toBe(3);
});

test('the column of names fits the longest, within a share of the figure', () => {
  expect(gutterFor(1032, 150)).toBe(150 + 84);
  expect(gutterFor(1032, 1000)).toBeLessThanOrEqual(264);
  expect(gutterFor(720, 1000)).toBeLessThanOrEqual(720 * 0.3);
  expect(gutterFor(1032, 10)).toBeGreaterThanOrEqual(140);
  expect(gutterFor(1032, 0)).toBeLessThan(140);
});

test('the drawing keeps a height, however low the page', () => {
  expect(figureSizes(900, 100, 256).height).toBeGreaterThan(0);
});
