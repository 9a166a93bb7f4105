/** Where the elastic scale skips time: the stretches that carry a break mark, as far as they show. */
import type { Interval, Ms, Px } from '../model/units.ts';
import type { TimeScale } from './scale.ts';

export interface BreakMark extends Interval {
  /** Extent in view. */
  readonly x: Px;
  readonly width: Px;
  /** How much time the whole stretch skips. */
  readonly skipped: Ms;
}

/** Narrower than this there is no room for the mark. */
export const LEAST_BREAK: Px = 8;

/** From left to right. A stretch that fills the whole plane is no break: nothing is left to skip to. */
export function breaks(scale: TimeScale): BreakMark[] {
  const { window, warp } = scale;
  const right = scale.left + scale.width;
  return warp.stretches
    .filter((stretch) => stretch.broken && stretch.from < window.to && stretch.to > window.from)
    .filter((stretch) => stretch.from > window.from || stretch.to < window.to)
    .map(({ from, to }) => {
      const x = Math.max(scale.left, scale.x(from));
      return { from, to, x, width: Math.min(right, scale.x(to)) - x, skipped: to - from };
    })
    .filter((mark) => mark.width >= LEAST_BREAK);
}
