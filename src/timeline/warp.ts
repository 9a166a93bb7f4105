/**
 * The warp maps time to axis units: monotone, continuous, exactly invertible. The linear warp is
 * proportional to time; the elastic one is piecewise linear.
 */
import type { Axis, Interval, Ms } from '../model/units.ts';

export interface Stretch extends Interval {
  readonly axisFrom: Axis;
  readonly axisTo: Axis;
  /** Drawn at less than an eighth of a neighbour's axis units per day: carries a break mark. */
  readonly broken: boolean;
}

export interface Warp {
  readonly kind: 'elastic' | 'linear';
  /** Everything that can be looked at: the events with a margin; outside it the end stretches go on. */
  readonly domain: Interval;
  readonly stretches: readonly Stretch[];
  toAxis(time: Ms): Axis;
  toTime(axis: Axis): Ms;
}
