import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, type Interval } from '../../model/units.ts';
import { fitWindow, makeTimeScale, MIN_WINDOW } from '../../timeline/scale.ts';
import { makeWarp } from '../../timeline/makeWarp.ts';
import type { Warp } from '../../timeline/warp.ts';
import { storyTable } from '../../timeline/testing/story.ts';
import { bringIn, ease, sameWindow, screenAway } from './windowMoves.ts';

const table = storyTable();
const WARPS = [makeWarp(table, 'elastic'), makeWarp(table, 'linear')];

function scaleOf(warp: Warp, window: Interval) {
  return makeTimeScale({ warp, window, left: 200, width: 800 });
}

/** A window of some length somewhere in the story. */
const windows = fc
  .tuple(fc.constantFrom(...WARPS), fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0.02, max: 1, noNaN: true }))
  .map(([warp, start, length]) => {
    const whole = fitWindow(warp);
    const scale = scaleOf(warp, whole);
    const from = scale.time(200 + 800 * start);
    const to = Math.max(from + 3 * DAY, scale.time(200 + 800 * Math.min(1, start + length)));
    return scaleOf(warp, { from, to });
  });

describe('an event is brought in', () => {
  test('so that some of it is in the plane, whatever the window was', () => {
    fc.assert(
      fc.property(windows, fc.nat(table.length - 1), (scale, row) => {
        const extent = { from: table.from[row] ?? 0, to: table.to[row] ?? 0 };
        const after = scaleOf(scale.warp, bringIn(scale, extent));
        expect(after.x(extent.from)).toBeLessThan(1000);
        expect(after.x(extent.to)).toBeGreaterThan(200);
      }),
    );
  });

  test('by moving only: the zoom stays', () => {
    fc.assert(
      fc.property(windows, fc.nat(table.length - 1), (scale, row) => {
        const window = bringIn(scale, { from: table.from[row] ?? 0, to: table.to[row] ?? 0 });
        const length = (of: Interval) => scale.warp.toAxis(of.to) - scale.warp.toAxis(of.from);
        // But for the closest look, which is a length of time and so not the same everywhere.
        if (window.to - window.from > MIN_WINDOW * 1.001) {
          expect(length(window) / length(scale.window)).toBeCloseTo(1, 6);
        }
      }),
    );
  });

  test('and what is seen already moves nothing', () => {
    const scale = scaleOf(makeWarp(table, 'elastic'), fitWindow(makeWarp(table, 'elastic')));
    for (let row = 0; row < table.length; row += 1) {
      expect(bringIn(scale, { from: table.from[row] ?? 0, to: table.to[row] ?? 0 })).toBe(scale.window);
    }
  });
});

test('a screen on and a screen back lead to where one was, away from the ends', () => {
  const [warp] = WARPS;
  if (!warp) throw new Error('no warp');
  const whole = scaleOf(warp, fitWindow(warp));
  const scale = scaleOf(warp, { from: whole.time(520), to: whole.time(580) });
  const there = scaleOf(warp, screenAway(scale, 1));
  expect(there.window.from).toBeGreaterThan(scale.window.from);
  expect(there.window.from).toBeLessThan(scale.window.to);
  expect(sameWindow(screenAway(there, -1), scale.window)).toBe(true);
});

test('windows are the same when nobody could see a difference', () => {
  const window = { from: 0, to: 100 * DAY };
  expect(sameWindow(window, { from: 1000, to: 100 * DAY })).toBe(true);
  expect(sameWindow(window, { from: DAY, to: 100 * DAY })).toBe(false);
  expect(sameWindow(window, null)).toBe(false);
  expect(sameWindow(null, null)).toBe(true);
});

test('easing begins at 0, ends at 1 and never turns back', () => {
  expect(ease(0)).toBe(0);
  expect(ease(1)).toBe(1);
  const way = Array.from({ length: 21 }, (_, i) => ease(i / 20));
  expect(way).toEqual(way.toSorted((a, b) => a - b));
});
