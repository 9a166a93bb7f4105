/**
 * What is drawn where events are too many for marks: per few pixels, how many events begin there.
 *
 * An event stands where it begins, however long it lasts; one of which only the month or the year is
 * known, spread evenly over it (`model/softs.ts`): so a bin may hold parts of events, and all bins
 * together hold each event once. Heights are by events per unit of time: on the elastic scale a bin
 * of a steep stretch holds less time, and the same number of events in it stands taller.
 *
 *     counts     1   4   2  │ 2  1      the right half of the scale is twice as steep
 *     per day   .1  .4  .2  │.4 .2
 *
 * Bins begin and end at midnight, at fixed times: panning moves them with their events, zooming widens
 * them until each falls into two; a bin is never less than a day, so on the way in columns become as
 * narrow as the marks of their days. How many begin before a time is known by halving: a million
 * events cost as little as a thousand.
 */
import { DAY } from '../model/units.ts';
import type { Ms, Px } from '../model/units.ts';
import type { CountBefore } from '../store/spread.ts';
import type { TimeScale } from './scale.ts';

/** The bins of a view: those in the plane, the first and the last of which may reach beyond it. */
export interface Bins {
  /** Edges, one more than there are bins. */
  readonly times: Float64Array;
  /** The same in px. */
  readonly xs: Float64Array;
}

/** Bins are at least so wide, and less than twice as wide unless a day is. */
const LEAST_BIN: Px = 2.4;
/** Part of a day. */
const HAIR = 1e-6;
/** Parts of an event: less is nothing but rounding. */
export const ROUNDING = 1e-6;

export function binsOf(scale: TimeScale, leastWidth: Px = LEAST_BIN): Bins {
  const { warp, window, left, width } = scale;
  const start = warp.toAxis(window.from);
  const end = warp.toAxis(window.to);
  const size = 2 ** Math.ceil(Math.log2(((end - start) / width) * leastWidth));
  // On the linear scale the edges are those of the levels of a story's density.
  const origin = warp.kind === 'linear' ? warp.toAxis(0) : 0;
  const last = Math.ceil((end - origin) / size) + 1;
  const times: Ms[] = [];
  for (let i = Math.floor((start - origin) / size) - 1; i <= last; i++) {
    // The hair outweighs rounding, or an edge at midnight might fall to the day before.
    const time = Math.floor(warp.toTime(origin + i * size) / DAY + HAIR) * DAY;
    if (times.length > 0 && time <= (times[times.length - 1] as Ms)) continue;
    // Only the last of the edges before the window is needed.
    if (time <= window.from) times.length = 0;
    times.push(time);
    if (time >= window.to) break;
  }
  if ((times.at(-1) ?? window.from) < window.to) times.push(Math.ceil(window.to / DAY) * DAY);
  const edges = Float64Array.from(times);
  // The outermost edges may lie far away.
  const near = (x: Px): Px => Math.max(left - width, Math.min(left + 2 * width, x));
  return { times: edges, xs: edges.map((time) => near(scale.x(time))) };
}

export interface Density {
  /** By bin: events that begin in it, parts of them where they are spread. */
  readonly counts: Float64Array;
  /**
   * By bin, 0–1: the square root of events per day, so that a single event still shows beside a burst;
   * more than 1 never, even above a given `peak`.
   */
  readonly heights: Float32Array;
  /** Events per day at height 1; 0 when there is nothing. */
  readonly peak: number;
}

/** @param peak events per day at the full height, to compare a part with the whole; default: the most */
export function density({ times }: Bins, before: CountBefore, peak?: number): Density {
  const bins = Math.max(0, times.length - 1);
  const counts = new Float64Array(bins);
  const perDay = new Float64Array(bins);
  let most = 0;
  let begun = before(times[0] ?? 0);
  for (let bin = 0; bin < bins; bin++) {
    const next = before(times[bin + 1] as Ms);
    counts[bin] = next - begun > ROUNDING ? next - begun : 0;
    perDay[bin] = (counts[bin] as number) / (((times[bin + 1] as Ms) - (times[bin] as Ms)) / DAY);
    most = Math.max(most, perDay[bin] as number);
    begun = next;
  }
  const highest = peak ?? most;
  return {
    counts,
    heights: Float32Array.from(perDay, (value) => (value > 0 ? Math.min(1, Math.sqrt(value / highest)) : 0)),
    peak: highest,
  };
}
