import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pages } from '../../bundle/testing/pages.ts';
import type { Pyramid } from '../../model/pages.ts';
import { DAY, type Interval } from '../../model/units.ts';
import { binDays, covers, daysOf, timeOf } from './bins.ts';
import { planNear, withHalf } from './nearPlan.ts';

const anyPyramid = fc
  .record({ level: fc.nat(9), first: fc.integer({ min: -900, max: 900 }), bins: fc.integer({ min: 1, max: 2048 }) })
  .map(({ level, first, bins }): Pyramid => ({
    ...pages.pyramid,
    top: { ...pages.pyramid.top, level, first, counts: Array.from({ length: bins }, () => 1) },
  }));
const anyWindow = fc
  .record({ from: fc.integer({ min: -9e13, max: 9e13 }), length: fc.integer({ min: 1000, max: 9e13 }) })
  .map(({ from, length }): Interval => ({ from, to: from + length }));

function withinStory({ top }: Pyramid, { from, to }: Interval): Interval {
  const story = timeOf({ level: top.level, first: top.first, count: top.counts.length });
  const clamp = (time: number) => Math.max(story.from, Math.min(story.to, time));
  return { from: clamp(from), to: clamp(to) };
}

test('what is asked for covers the window and half of it to each side, as far as the story goes', () => {
  fc.assert(
    fc.property(anyPyramid, anyWindow, fc.integer({ min: 100, max: 3000 }), (pyramid, window, width) => {
      const { bins, close } = planNear(window, width, pyramid);
      expect(covers(close, withinStory(pyramid, withHalf(window)))).toBe(true);
      expect(covers(bins, timeOf(close))).toBe(true);
      expect(bins.level).toBeLessThanOrEqual(pyramid.top.level);
      const days = (window.to - window.from) / DAY;
      if (bins.level > 0) expect(binDays(bins.level - 1)).toBeLessThan(days / width);
      expect(bins.count).toBeLessThanOrEqual(Math.max(2048, 4 * width + 2));
    }),
  );
});

test('it stays the same while the window moves a little', () => {
  const pyramid: Pyramid = {
    ...pages.pyramid,
    top: { ...pages.pyramid.top, level: 9, first: -100, counts: Array.from({ length: 200 }, () => 1) },
  };
  const plans = Array.from({ length: 100 }, (_, i) => {
    const from = (i / 100) * 64 * DAY;
    return JSON.stringify(planNear({ from, to: from + 64 * DAY }, 900, pyramid));
  });
  expect(new Set(plans).size).toBeLessThanOrEqual(8);
  const days = daysOf(planNear({ from: 0, to: 64 * DAY }, 900, pyramid).bins);
  expect(days).toEqual({ from: -64, to: 128 });
});
