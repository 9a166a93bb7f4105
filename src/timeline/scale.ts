/** Time ↔ pixels, the only place where either is turned into the other. */
import type { Interval, Ms, Px } from '../model/units.ts';
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
