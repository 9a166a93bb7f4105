import { zoomIdentity } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zoomStep } from './zoomSteps.ts';

const px = fc.double({ min: -2000, max: 2000, noNaN: true });
const factor = fc.double({ min: 0.1, max: 10, noNaN: true });

test('a drag only moves, a wheel about the pointer only zooms', () => {
  expect(zoomStep(zoomIdentity, zoomIdentity.translate(30, 0), 200)).toEqual({ factor: 1, dx: 30 });
  const about = zoomIdentity.translate(200, 0).scale(2).translate(-200, 0);
  expect(zoomStep(zoomIdentity, about, 200)).toEqual({ factor: 2, dx: 0 });
});

test('zooming about a place and then moving leads everything to where the next transform has it', () => {
  fc.assert(
    fc.property(factor, px, factor, px, px, px, (k, tx, times, shift, about, x) => {
      const before = { k, x: tx };
      const after = { k: k * times, x: tx * times + shift };
      const step = zoomStep(before, after, about);
      const screen = before.k * x + before.x;
      const moved = about + (screen - about) * step.factor + step.dx;
      expect(moved).toBeCloseTo(after.k * x + after.x, 4);
    }),
  );
});
