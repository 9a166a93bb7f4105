/** From the first event to the last, the day of telling included, and eras as far as they lie near. */
import { DAY } from '../model/units.ts';
import type { Interval, Ms } from '../model/units.ts';
import type { WarpSource } from './warp.ts';

/** Where there is no event: the month before the telling, or else the year 2000. */
const NO_EVENTS: Interval = { from: Date.UTC(2000, 0), to: Date.UTC(2001, 0) };

/** At least a day long and finite, whatever the table holds. */
export function extentOf(source: WarpSource): Interval {
  const { toldOn } = source;
  let from: Ms = toldOn === null ? Infinity : toldOn - DAY;
  let to: Ms = toldOn ?? -Infinity;
  for (let row = 0; row < source.length; row++) {
    const start = source.from[row] ?? NaN;
    const end = source.to[row] ?? NaN;
    if (start < from && Number.isFinite(start)) from = start;
    if (end > to && Number.isFinite(end)) to = end;
  }
  if (from === Infinity) return NO_EVENTS;
  if (source.length === 0) return { from: to - 30 * DAY, to };
  return withEras(source, { from, to: Math.max(to, from + DAY) });
}

/** The most that eras add on either side, as a share of what the events take. */
const ERA_SHARE = 0.25;

function withEras({ eras }: WarpSource, { from, to }: Interval): Interval {
  const most = (to - from) * ERA_SHARE;
  const first = eras.reduce((least, era) => Math.min(least, era.from), from);
  const last = eras.reduce((latest, era) => Math.max(latest, era.to), to);
  return { from: Math.max(first, from - most), to: Math.min(last, to + most) };
}
