import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DAY, type Interval } from '../../model/units.ts';
import { fitWindow } from '../../timeline/scale.ts';
import { storyTable } from '../../timeline/testing/story.ts';
import { makeWarp } from '../../timeline/makeWarp.ts';
import { MovingWindow } from './movingWindow.ts';

const warp = makeWarp(storyTable(), 'linear');
const fit = fitWindow(warp);
const FRAME = { warp, fit, left: 200, width: 800 };
const WEEK: Interval = { from: fit.from + 4000 * DAY, to: fit.from + 4007 * DAY };
const YEAR: Interval = { from: fit.from + 3000 * DAY, to: fit.from + 3365 * DAY };

let still = false;
let told: boolean[] = [];

function shownWindow(): MovingWindow {
  const window = new MovingWindow((moving) => told.push(moving));
  window.show(FRAME);
  return window;
}

/** A window of which one frame has been drawn. */
function seenWindow(): MovingWindow {
  const window = shownWindow();
  window.at(0, FRAME);
  return window;
}

beforeEach(() => {
  still = false;
  told = [];
  vi.stubGlobal('matchMedia', () => ({ matches: still }));
});
afterEach(() => vi.unstubAllGlobals());

describe('going to a window', () => {
  test('before anything has been seen is a jump', () => {
    const window = shownWindow();
    window.follow(YEAR);
    expect(window.at(0, FRAME)).toEqual(YEAR);
    expect(window.gliding).toBe(false);
  });

  test('glides afterwards, from the first frame on, and arrives exactly', () => {
    const window = seenWindow();
    window.goTo(YEAR);
    expect(window.at(5000, FRAME)).toEqual(fit);
    const onTheWay = window.at(5100, FRAME);
    expect(onTheWay.from).toBeGreaterThan(fit.from);
    expect(onTheWay.from).toBeLessThan(YEAR.from);
    expect(window.gliding).toBe(true);
    expect(window.at(5300, FRAME)).toEqual(YEAR);
    expect(window.gliding).toBe(false);
  });

  test('is a jump for who wants no motion', () => {
    still = true;
    const window = seenWindow();
    window.goTo(YEAR);
    expect(window.at(0, FRAME)).toEqual(YEAR);
    expect(told).toEqual([false]);
  });

  test('ends where another scale comes', () => {
    const window = seenWindow();
    window.goTo(YEAR);
    const elastic = makeWarp(storyTable(), 'elastic');
    window.show({ ...FRAME, warp: elastic });
    expect(window.gliding).toBe(false);
  });
});

test('zoom steps in quick succession add up', () => {
  const window = seenWindow();
  window.zoomStep(2);
  window.at(0, FRAME);
  window.zoomStep(2);
  const target = window.target();
  expect(target && (fit.to - fit.from) / (target.window.to - target.window.from)).toBeCloseTo(4, 6);
});

test('a hand stops a glide and takes over from where it was', () => {
  const window = seenWindow();
  window.goTo(WEEK);
  window.at(0, FRAME);
  const midway = window.at(110, FRAME);
  expect(window.hold()?.window).toEqual(midway);
  expect(window.gliding).toBe(false);
  expect(window.held).toBe(true);
  window.place(YEAR);
  expect(window.at(120, FRAME)).toEqual(YEAR);
  window.release();
  expect(window.held).toBe(false);
});

describe('what the address learns', () => {
  test('is a window once, and the whole as no window', () => {
    const window = seenWindow();
    window.place(YEAR);
    expect(window.rest()).toEqual({ window: YEAR, news: true });
    expect(window.rest()).toEqual({ window: YEAR, news: false });
    window.place({ ...fit });
    expect(window.rest()).toEqual({ window: null, news: true });
  });

  test('comes back rounded to days, and moves nothing', () => {
    const window = seenWindow();
    const exact = { from: YEAR.from + 3_600_000, to: YEAR.to + 3_600_000 };
    window.place(exact);
    window.rest();
    window.follow({ from: YEAR.from, to: YEAR.to + DAY });
    expect(window.gliding).toBe(false);
    expect(window.at(0, FRAME)).toEqual(exact);
  });

  test('is not told what it asked for itself', () => {
    const window = seenWindow();
    still = true;
    window.follow(YEAR);
    expect(window.rest()).toEqual({ window: YEAR, news: false });
  });
});

test('an event is brought in only when it is out of sight', () => {
  const window = seenWindow();
  still = true;
  window.goTo(YEAR);
  window.reveal({ from: YEAR.from + 10 * DAY, to: YEAR.from + 11 * DAY });
  expect(window.at(0, FRAME)).toEqual(YEAR);
  const later = { from: YEAR.to + 100 * DAY, to: YEAR.to + 101 * DAY };
  window.reveal(later);
  expect(window.at(0, FRAME).from).toBeLessThan(later.from);
  expect(window.at(0, FRAME).to).toBeGreaterThan(later.to);
});
