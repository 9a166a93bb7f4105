/**
 * The warp maps time to axis units: monotone, continuous, exactly invertible. The linear warp is
 * proportional to time; the elastic one is piecewise linear, so that a story with one event in 1979
 * and ten in a month of 2024 can be looked at whole:
 *
 *     axis ▲                                      ╱ margin
 *          │                                ____╱      a day stands: steep
 *          │                           ____╱
 *          │                         ╱
 *          │         ______________╱   a year stands
 *          │  ______╱    36 years skipped: broken
 *          │ ╱
 *          └─┬───────────────────┬─┬──────┬────────▶ time
 *           1979              2016 2017  2024
 */
import type { EventTable } from '../model/table.ts';
import type { Axis, Interval, Ms } from '../model/units.ts';

export interface Stretch extends Interval {
  readonly axisFrom: Axis;
  readonly axisTo: Axis;
  /** Drawn at less than an eighth of a neighbour's axis units per day: carries a break mark. */
  readonly broken: boolean;
  /** Before the first event or after the last one and the day of telling. */
  readonly margin: boolean;
}

export interface Warp {
  readonly kind: 'elastic' | 'linear';
  /** Everything that can be looked at: the events with a margin; outside it the end stretches go on. */
  readonly domain: Interval;
  /** Without holes, in order, from the domain's start to its end. */
  readonly stretches: readonly Stretch[];
  toAxis(time: Ms): Axis;
  toTime(axis: Axis): Ms;
}

/** What an elastic axis is made from. */
export type WarpSource = Pick<EventTable, 'length' | 'date' | 'extent' | 'toldOn' | 'eras'>;
