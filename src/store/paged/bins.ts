/** Stretches of time in bins of the pyramid: whole numbers of 2^level days. */
import { DAY, type Interval, type Ms } from '../../model/units.ts';
import type { Bins } from './protocol.ts';

/** Days of a bin. */
export function binDays(level: number): number {
  return 2 ** level;
}

/** The fewest bins that cover the days. */
export function binsOver(level: number, fromDay: number, toDay: number): Bins {
  const size = binDays(level);
  const first = Math.floor(fromDay / size);
  return { level, first, count: Math.max(1, Math.ceil(toDay / size) - first) };
}

/** First day, and the day after the last. */
export function daysOf({ level, first, count }: Bins): { readonly from: number; readonly to: number } {
  const size = binDays(level);
  return { from: first * size, to: (first + count) * size };
}

export function timeOf(bins: Bins): Interval {
  const { from, to } = daysOf(bins);
  return { from: from * DAY, to: to * DAY };
}

export function covers(bins: Bins, { from, to }: Interval): boolean {
  const own = timeOf(bins);
  return own.from <= from && own.to >= to;
}

/** Which edge lies at or before a time: 0 the first bin's beginning; below 0 and beyond `count` outside. */
export function edgeAt({ level, first }: Bins, time: Ms): number {
  return time / DAY / binDays(level) - first;
}
