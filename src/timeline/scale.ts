/**
 * Time ↔ pixels, the only place where either is turned into the other; and every way to come from
 * one window to another. A window is a value: gestures, keys, the brush and the address all make one.
 * Windows keep to the warp's domain and are never shorter than a day, so nobody gets lost.
 */
import { DAY } from '../model/units.ts';
import type { Axis, Interval, Ms, Px } from '../model/units.ts';
import type { Warp } from './warp.ts';

/** An immutable view of a window through a warp: affine ∘ warp. */
export interface TimeScale {
  readonly warp: Warp;
  readonly window: Interval;
  /** Plane from x = left to left + width. */
  readonly left: Px;
  readonly width: Px;
  x(time: Ms): Px;
  time(x: Px): Ms;
  /** Window moved so that what was at x is at x + dx; bounded. */
  panned(dx: Px): Interval;
  /** Window zoomed by `factor` (> 1: closer) about x; what is at x stays there; bounded. */
  zoomed(factor: number, x: Px): Interval;
}

/** The closest look. */
export const MIN_WINDOW: Ms = DAY;

export interface TimeScaleInput {
  readonly warp: Warp;
  readonly window: Interval;
  readonly left: Px;
  /** More than 0. */
  readonly width: Px;
}

export function makeTimeScale({ warp, window, left, width }: TimeScaleInput): TimeScale {
  const start = warp.toAxis(window.from);
  const length = warp.toAxis(window.to) - start;
  const axisAt = (x: Px): Axis => start + ((x - left) / width) * length;
  return {
    warp,
    window,
    left,
    width,
    x: (time) => left + ((warp.toAxis(time) - start) / length) * width,
    time: (x) => warp.toTime(axisAt(x)),
    panned: (dx) => within(warp, axisAt(left - dx), length),
    zoomed(factor, x) {
      if (factor > 1 && window.to - window.from <= MIN_WINDOW) return window;
      const share = (x - left) / width;
      return within(warp, axisAt(x), length, share, factor);
    },
  };
}

/** The whole domain. */
export function fitWindow(warp: Warp): Interval {
  return warp.domain;
}

/**
 * The window itself if it keeps to the bounds, or else the part of it that does, or else the nearest
 * that does. For addresses: beyond the domain an elastic axis would be endless.
 */
export function boundedWindow(warp: Warp, window: Interval): Interval {
  const { domain } = warp;
  const from = Math.max(window.from, domain.from);
  const to = Math.min(window.to, domain.to);
  if (to - from >= Math.min(MIN_WINDOW, domain.to - domain.from)) {
    return from === window.from && to === window.to ? window : { from, to };
  }
  const ended = endedAt(domain, window);
  if (!(ended.to > ended.from)) return padded(warp, { from: ended.from, to: ended.from + DAY });
  const start = warp.toAxis(ended.from);
  return within(warp, start, warp.toAxis(ended.to) - start);
}

/** A window without an end goes as far as there is something to look at, and no farther. */
function endedAt(domain: Interval, { from, to }: Interval): Interval {
  return {
    from: from === -Infinity ? Math.min(domain.from, to) : from,
    to: to === Infinity ? Math.max(domain.to, from) : to,
  };
}

/** Room left on each side of what is brought into view, as a share of the window. */
const PADDING = 0.1;

/** The interval with room on both sides: what zooming to a cluster or a row shows. */
export function padded(warp: Warp, interval: Interval): Interval {
  const start = warp.toAxis(interval.from);
  const length = warp.toAxis(interval.to) - start;
  const pad = (length * PADDING) / (1 - 2 * PADDING);
  return within(warp, start - pad, length + 2 * pad);
}

/** On the way from window `a` to window `b`: `share` 0 is `a`, 1 is `b`; evenly in axis units. */
export function windowBetween(warp: Warp, a: Interval, b: Interval, share: number): Interval {
  if (share <= 0) return a;
  if (share >= 1) return b;
  const mix = (from: Ms, to: Ms): Ms => {
    const start = warp.toAxis(from);
    return warp.toTime(start + share * (warp.toAxis(to) - start));
  };
  return { from: mix(a.from, b.from), to: mix(a.to, b.to) };
}

/**
 * Window of `length / factor` axis units with `anchor` at `share` of it, moved into the domain;
 * not longer than the domain, not shorter than the closest look.
 */
function within(warp: Warp, anchor: Axis, length: Axis, share = 0, factor = 1): Interval {
  const least = warp.toAxis(warp.domain.from);
  const most = warp.toAxis(warp.domain.to);
  const windowOf = (wanted: Axis): Interval => {
    const wide = Math.min(wanted, most - least);
    const start = Math.min(Math.max(anchor - share * wide, least), most - wide);
    return {
      from: Math.max(warp.toTime(start), warp.domain.from),
      to: Math.min(warp.toTime(start + wide), warp.domain.to),
    };
  };
  const wanted = windowOf(length / factor);
  const shortest = Math.min(MIN_WINDOW, warp.domain.to - warp.domain.from);
  if (wanted.to - wanted.from >= shortest) return wanted;
  // Nearer than the closest look: the widest that is too short and the narrowest that is not, halved.
  let short = length / factor;
  let long = most - least;
  for (let i = 0; i < 60; i++) {
    const middle = (short + long) / 2;
    const window = windowOf(middle);
    if (window.to - window.from < shortest) short = middle;
    else long = middle;
  }
  return windowOf(long);
}
