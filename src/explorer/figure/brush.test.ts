import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitWindow, makeTimeScale } from '../../timeline/scale.ts';
import { storyTable } from '../../timeline/testing/story.ts';
import { makeWarp } from '../../timeline/makeWarp.ts';
import { brushSpan, moveBrush, spanWindow } from './brush.ts';

const warp = makeWarp(storyTable(), 'elastic');
const strip = makeTimeScale({ warp, window: fitWindow(warp), left: 0, width: 600 });

test('a window and its brush are the same thing', () => {
  const window = { from: strip.time(120), to: strip.time(300) };
  expect(brushSpan(strip, window).from).toBeCloseTo(120, 6);
  expect(brushSpan(strip, window).to).toBeCloseTo(300, 6);
  expect(spanWindow(strip, { from: 120, to: 300 })).toEqual(window);
});

test('however it is pulled, the brush stays on the strip and does not turn inside out', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('from' as const, 'to' as const, 'whole' as const),
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 10, max: 100 }),
      fc.integer({ min: -900, max: 900 }),
      (part, from, length, dx) => {
        const moved = moveBrush(strip, { from, to: from + length }, part, dx);
        expect(moved.from).toBeGreaterThanOrEqual(0);
        expect(moved.to).toBeLessThanOrEqual(600);
        expect(moved.to - moved.from).toBeGreaterThanOrEqual(6);
        if (part === 'whole') expect(moved.to - moved.from).toBeCloseTo(length, 9);
        if (part === 'from') expect(moved.to).toBe(from + length);
        if (part === 'to') expect(moved.from).toBe(from);
      },
    ),
  );
});
