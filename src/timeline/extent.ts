/** From the first event to the last, the day of telling included, and eras as far as they lie near. */
import type { StoryFacts } from '../model/facts.ts';
import { DAY } from '../model/units.ts';
import type { Interval } from '../model/units.ts';

/** Where there is no event: the month before the telling, or else the year 2000. */
const NO_EVENTS: Interval = { from: Date.UTC(2000, 0), to: Date.UTC(2001, 0) };

export type ExtentSource = Pick<StoryFacts, 'extent' | 'toldOn' | 'eras'>;

/** At least a day long. */
export function extentOf(source: ExtentSource): Interval {
  const { extent, toldOn } = source;
  if (!extent) return toldOn === null ? NO_EVENTS : { from: toldOn - 30 * DAY, to: toldOn };
  const from = Math.min(extent.from, toldOn === null ? Infinity : toldOn - DAY);
  const to = Math.max(extent.to, toldOn ?? -Infinity, from + DAY);
  return withEras(source, { from, to });
}

/** The most that eras add on either side, as a share of what the events take. */
const ERA_SHARE = 0.25;

function withEras({ eras }: ExtentSource, { from, to }: Interval): Interval {
  const most = (to - from) * ERA_SHARE;
  const first = eras.reduce((least, era) => Math.min(least, era.from), from);
  const last = eras.reduce((latest, era) => Math.max(latest, era.to), to);
  return { from: Math.max(first, from - most), to: Math.min(last, to + most) };
}
