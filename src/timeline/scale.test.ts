import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { msOfDay } from '../model/calendar.ts';
import { DAY } from '../model/units.ts';
import type { Interval } from '../model/units.ts';
import { boundedWindow, fitWindow, makeTimeScale, MIN_WINDOW, padded, windowBetween } from './scale.ts';
import { anyView } from './testing/arbitraries.ts';
import { storyTable } from './testing/story.ts';
import { makeWarp } from './makeWarp.ts';
import type { Warp } from './warp.ts';

const left = 190;
const width = 770;
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const anyFactor = fc.double({ min: 0.01, max: 100, noNaN: true });

/** A window is compared in time; a thousandth of a second is nothing. */
function expectBounded(warp: Warp, { from, to }: Interval): void {
  expect(from).toBeGreaterThanOrEqual(warp.domain.from);
  expect(to).toBeLessThanOrEqual(warp.domain.to);
  expect(to - from).toBeGreaterThanOrEqual(MIN_WINDOW - 1);
}

function touchesBounds(warp: Warp, { from, to }: Interval): boolean {
  return from <= warp.domain.from + 1 || to >= warp.domain.to - 1 || to - from <= MIN_WINDOW + 1;
}

describe('any scale', () => {
  test('fills the plane with the window, and takes pixels there and back', () => {
    fc.assert(
      fc.property(anyView, unit, ({ warp, window }, at) => {
        const scale = makeTimeScale({ warp, window, left, width });
        expect(scale.x(window.from)).toBeCloseTo(left, 6);
        expect(scale.x(window.to)).toBeCloseTo(left + width, 6);
        const x = left + at * width;
        expect(scale.x(scale.time(x))).toBeCloseTo(x, 3);
      }),
    );
  });

  test('zooms about the pointer: the time under it stays there unless a bound is met', () => {
    fc.assert(
      fc.property(anyView, unit, anyFactor, ({ warp, window }, at, factor) => {
        const scale = makeTimeScale({ warp, window, left, width });
        const x = left + at * width;
        const time = scale.time(x);
        const next = scale.zoomed(factor, x);
        if (touchesBounds(warp, next)) return;
        expect(makeTimeScale({ warp, window: next, left, width }).x(time)).toBeCloseTo(x, 2);
      }),
    );
  });

  test('zooms and pans within the bounds, however long', () => {
    const anyMove = fc.record({ at: unit, factor: anyFactor, dx: fc.integer({ min: -3000, max: 3000 }) });
    fc.assert(
      fc.property(anyView, fc.array(anyMove, { maxLength: 12 }), (view, moves) => {
        const { warp } = view;
        let { window } = view;
        for (const { at, factor, dx } of moves) {
          window = makeTimeScale({ warp, window, left, width }).zoomed(factor, left + at * width);
          expectBounded(warp, window);
          window = makeTimeScale({ warp, window, left, width }).panned(dx);
          expectBounded(warp, window);
        }
      }),
    );
  });

  test('pans by pixels unless a bound is met', () => {
    fc.assert(
      fc.property(anyView, fc.integer({ min: -700, max: 700 }), ({ warp, window }, dx) => {
        const scale = makeTimeScale({ warp, window, left, width });
        const next = scale.panned(dx);
        if (touchesBounds(warp, next)) return;
        const after = makeTimeScale({ warp, window: next, left, width });
        expect(after.x(scale.time(left + 385))).toBeCloseTo(left + 385 + dx, 2);
      }),
    );
  });

  test('brings any interval of the domain into view', () => {
    fc.assert(
      fc.property(anyView, unit, unit, ({ warp }, at, share) => {
        const { from, to } = warp.domain;
        const start = from + at * (to - from);
        const interval = { from: start, to: start + share * (to - start) };
        const around = padded(warp, interval);
        expectBounded(warp, around);
        expect(around.from).toBeLessThanOrEqual(interval.from + 1);
        expect(around.to).toBeGreaterThanOrEqual(interval.to - 1);
      }),
    );
  });

  test('any window of an address is brought within the bounds, and a good one left alone', () => {
    const anyTime = fc.double({ min: -8e15, max: 8e15, noNaN: true });
    fc.assert(
      fc.property(anyView, anyTime, anyTime, ({ warp, window }, from, to) => {
        expectBounded(warp, boundedWindow(warp, { from, to }));
        expect(boundedWindow(warp, boundedWindow(warp, window))).toEqual(boundedWindow(warp, window));
      }),
    );
  });
});

describe('the story', () => {
  const warp = makeWarp(storyTable(), 'elastic');
  const talks = { from: msOfDay(2024, 1, 26), to: msOfDay(2024, 1, 28) };
  const january = { from: msOfDay(2024, 1, 1), to: msOfDay(2024, 2, 1) };

  test('of a window that reaches beyond all events, what lies within is shown', () => {
    const { domain } = warp;
    const since = boundedWindow(warp, { from: msOfDay(2022), to: msOfDay(2100) });
    expect(since).toEqual({ from: msOfDay(2022), to: domain.to });
    expect(boundedWindow(warp, { from: msOfDay(1800), to: msOfDay(2100) })).toEqual(domain);
    const after = boundedWindow(warp, { from: msOfDay(2100), to: msOfDay(2101) });
    expect(after.to).toBe(domain.to);
  });

  test('a window without an end leads to that end, however near it begins or far beyond', () => {
    const { domain } = warp;
    for (const days of [0.5, 1, 1.9, 0, -1, -400, -40_000]) {
      const since = boundedWindow(warp, { from: domain.to - days * DAY, to: Infinity });
      const until = boundedWindow(warp, { from: -Infinity, to: domain.from + days * DAY });
      expect(since.to).toBe(domain.to);
      expect(until.from).toBe(domain.from);
      // Of a day, or with room beside it.
      for (const { from, to } of [since, until]) {
        expect((to - from) / DAY).toBeGreaterThan(Math.max(days, 1) - 0.001);
        expect((to - from) / DAY).toBeLessThan(Math.max(days, 1.25) + 0.001);
      }
    }
    expect(boundedWindow(warp, { from: -Infinity, to: Infinity })).toEqual(domain);
  });

  test('zooming far out is the fit, zooming far in a day', () => {
    const scale = makeTimeScale({ warp, window: january, left, width });
    expect(scale.zoomed(1e-6, left + 100)).toEqual(fitWindow(warp));
    const { from, to } = scale.zoomed(1e6, left + 100);
    expect((to - from) / DAY).toBeCloseTo(1, 3);
  });

  test('a day is a window', () => {
    const day = { from: msOfDay(2024, 1, 26), to: msOfDay(2024, 1, 27) };
    expect(boundedWindow(warp, day)).toBe(day);
  });

  test('a transition begins and ends exactly where it should and never leaves the way', () => {
    expect(windowBetween(warp, january, talks, 0)).toBe(january);
    expect(windowBetween(warp, january, talks, 1)).toBe(talks);
    const half = windowBetween(warp, january, talks, 0.5);
    expect(half.from).toBeGreaterThan(january.from);
    expect(half.from).toBeLessThan(talks.from);
  });
});
