import { expect, test } from 'vitest';
import { figureSizes } from './figureSizes.ts';

test('rows of actors: as many as fit, six on a low page, few where there is hardly room', () => {
  expect(figureSizes(1032, 811, 900).capacity).toBeGreaterThanOrEqual(11);
  expect(figureSizes(1032, 1400, 1500).capacity).toBeGreaterThan(figureSizes(1032, 811, 900).capacity);
  expect(figureSizes(880, 631, 720).capacity).toBe(6);
  expect(figureSizes(880, 400, 480).capacity).toBe(3);
});

test('the column of names narrows where the figure is narrow', () => {
  expect(figureSizes(720, 631, 720).gutter).toBeLessThan(figureSizes(1032, 811, 900).gutter);
});

test('the drawing keeps a height, however low the page', () => {
  expect(figureSizes(900, 100, 256).height).toBeGreaterThan(0);
});
