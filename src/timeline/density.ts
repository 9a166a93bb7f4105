/**
 * What is drawn where events are too many for marks: per few pixels, how many events begin there.
 *
 * An event is counted once, where it begins, however long it lasts; so the counts of a window add up
 * to the events that begin in it. Heights are by events per unit of time: on the elastic scale a bin
 * of a steep stretch holds less time, and the same number of events in it stands taller.
 *
 *     counts     1   4   2  │ 2  1      the right half of the scale is twice as steep
 *     per day   .1  .4  .2  │.4 .2
 *
 * As rows are in order of their start, the edges of the bins are looked up and the rows between two
 * of them are known without touching any: a million events cost as little as a thousand.
 */
import { max } from 'd3';
import { DAY } from '../model/units.ts';
import type { Ms, Px } from '../model/units.ts';
import type { TimeScale } from './scale.ts';

export interface DensityInput {
  readonly scale: TimeScale;
  /** Starts of all events, ascending: the table's column. */
  readonly from: Float64Array;
  /** Rows to count, ascending: a selection's or an actor's. Default: all. */
  readonly rows?: Uint32Array;
  /** About how wide a bin is. Default: 3. */
  readonly binWidth?: Px;
  /** Events per day that reach the full height, to compare a part with the whole. Default: the most. */
  readonly peak?: number;
}

export interface Density {
  /** Left edge of the first bin, and the width of each; together they fill the plane. */
  readonly left: Px;
  readonly binWidth: Px;
  readonly counts: Uint32Array;
  /**
   * 0–1: the square root of events per day, so that a single event still shows beside a burst;
   * more than 1 never, even above a given `peak`.
   */
  readonly heights: Float32Array;
  /** Events per day at height 1; 0 when there is nothing. */
  readonly peak: number;
  /** Events counted. */
  readonly total: number;
}

export function density({ scale, from, rows, binWidth = 3, peak }: DensityInput): Density {
  const bins = Math.max(1, Math.round(scale.width / binWidth));
  const width = scale.width / bins;
  const counts = new Uint32Array(bins);
  const perDay = new Float64Array(bins);
  let time = scale.window.from;
  let before = countBefore(time, from, rows);
  for (let bin = 0; bin < bins; bin++) {
    const nextTime = bin + 1 === bins ? scale.window.to : scale.time(scale.left + (bin + 1) * width);
    const next = countBefore(nextTime, from, rows, before);
    const count = Math.max(0, next - before);
    counts[bin] = count;
    if (count > 0) perDay[bin] = count / Math.max((nextTime - time) / DAY, Number.MIN_VALUE);
    time = nextTime;
    before = next;
  }
  const highest = peak ?? max(perDay) ?? 0;
  return {
    left: scale.left,
    binWidth: width,
    counts,
    heights: Float32Array.from(perDay, (value) => (value > 0 ? Math.min(1, Math.sqrt(value / highest)) : 0)),
    peak: highest,
    total: Math.max(0, before - countBefore(scale.window.from, from, rows)),
  };
}

/** How many of the rows begin before the time; `least`: so many are known to. */
function countBefore(time: Ms, from: Float64Array, rows: Uint32Array | undefined, least = 0): number {
  let low = least;
  let high = rows ? rows.length : from.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows ? (rows[middle] as number) : middle;
    if ((from[row] as number) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
