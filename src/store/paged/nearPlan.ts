/** What to ask for a window: a resolution and a stretch that stay the same while it moves a little. */
import type { Pyramid } from '../../model/pages.ts';
import { DAY, type Interval, type Px } from '../../model/units.ts';
import { binDays, binsOver } from './bins.ts';
import type { Bins } from './protocol.ts';

export interface NearPlan {
  /** The window and about as much to each side. */
  readonly bins: Bins;
  /** The window and half of it to each side, and a little. */
  readonly close: Bins;
  /** Day on which the bins would end if they went on beyond the story's last beginning: what has begun goes on. */
  readonly until: number;
}

/** Bins finer than on average are asked for as long as they are not more than this. */
export const MOST_BINS = 8192;

/**
 * A bin is one or two pixels wide where the scale is steepest, as far as that does not make too many; and
 * never less than a day. Stretches begin and end at quarters of the window's length, rounded up to a
 * power of two of days.
 */
export function planNear({ from, to }: Interval, width: Px, { top }: Pyramid, steepness = 1): NearPlan {
  const days = Math.max(1, (to - from) / DAY);
  const levelFor = (wide: Px) =>
    Math.max(0, Math.min(top.level, Math.ceil(Math.log2(days / Math.max(1, wide)))));
  const usual = levelFor(width);
  const step = Math.max(binDays(usual), 2 ** (Math.ceil(Math.log2(days)) - 2));
  const first = top.first * binDays(top.level);
  const last = first + top.counts.length * binDays(top.level);
  const endOf = (windows: number): number => Math.ceil((to / DAY + windows * days) / step) * step;
  const around = (windows: number, level: number): Bins => {
    const start = Math.floor((from / DAY - windows * days) / step) * step;
    const end = endOf(windows);
    // Nothing begins outside the story; a window out there still has a bin.
    const begins = Math.min(Math.max(start, first), last - 1);
    return binsOver(level, begins, Math.max(Math.min(end, last), first + 1));
  };
  let bins = around(1, levelFor(width * steepness));
  while (bins.level < usual && bins.count > MOST_BINS) bins = around(1, bins.level + 1);
  return { bins, close: around(0.5, bins.level), until: endOf(1) };
}

/** The stretch of which every event should be at hand. */
export function withHalf({ from, to }: Interval): Interval {
  const half = (to - from) / 2;
  return { from: from - half, to: to + half };
}
