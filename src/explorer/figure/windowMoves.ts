/**
 * Moves of the window that gestures, keys and buttons have in common: values in, values out. What is
 * a pixel and where the bounds are is the time scale's business.
 */
import type { Interval, Px } from '../../model/units.ts';
import type { TimeScale } from '../../timeline/scale.ts';

/** How much closer one step of a zoom button, a key or a double-click comes. */
export const ZOOM_STEP = 2;
/** Part of the plane that one screen forwards or backwards moves by; the rest stays for orientation. */
const SCREEN = 0.85;
/** Room left between an event that is brought in and the plane's edge. */
const MARGIN: Px = 72;

/** The window one screen back (-1) or on (1). */
export function screenAway(scale: TimeScale, direction: -1 | 1): Interval {
  return scale.panned(-direction * SCREEN * scale.width);
}

/** The window moved as little as needed for the extent to be seen; the same window when it is. */
export function bringIn(scale: TimeScale, extent: Interval): Interval {
  const left = scale.left;
  const right = scale.left + scale.width;
  const margin = Math.min(MARGIN, scale.width / 4);
  const from = scale.x(extent.from);
  const to = scale.x(extent.to);
  if (to - from > scale.width - 2 * margin) {
    // Too long to be seen whole: seeing a part of it is enough.
    return to < left + margin || from > right - margin ? scale.panned((left + right - from - to) / 2) : scale.window;
  }
  if (from < left) return scale.panned(left + margin - from);
  if (to > right) return scale.panned(right - margin - to);
  return scale.window;
}

/** Whether two windows differ by less than could be seen: a thousandth of their length at each end. */
export function sameWindow(a: Interval | null, b: Interval | null): boolean {
  if (!a || !b) return a === b;
  const tolerance = Math.min(a.to - a.from, b.to - b.from) / 1000;
  return Math.abs(a.from - b.from) <= tolerance && Math.abs(a.to - b.to) <= tolerance;
}

/** Slow at both ends. */
export function ease(t: number): number {
  return t < 0.5 ? 2 * t * t : 1 - 2 * (1 - t) * (1 - t);
}
