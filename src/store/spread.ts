/** What silhouettes are drawn from: see `model/softs.ts`. */
import { dayOfMs } from '../model/calendar.ts';
import { lengthsBeyondADay } from '../model/placedLengths.ts';
import type { PlaceSet } from '../model/placeSet.ts';
import { countedAhead, softDays, softsFrom, type Softs } from '../model/softs.ts';
import { countBelow } from '../model/sorted.ts';
import type { EventTable } from '../model/table.ts';
import { DAY, type ActorIndex, type Ms } from '../model/units.ts';

/**
 * How many events begin before a time: monotone, exact at the edges of bins, between them in proportion.
 * As a count, an event begins with the first day on which it may have begun; spread, evenly on all of them.
 */
export type CountBefore = (time: Ms) => number;

/** Counts in which soft events are spread. */
export interface SpreadCounts {
  readonly all: CountBefore;
  readonly matching: CountBefore;
  /** What would make them as fine as they are shown could not be had: between what is known they are even. */
  readonly about: boolean;
  /** Matching events of an actor; null when they are not at hand yet. */
  actor(actor: ActorIndex): CountBefore | null;
}

/** The soft events of a table, by their rows: those of the whole story are their places. */
export function softsIn({ length, from, to, date }: EventTable): Softs {
  const lengths = lengthsBeyondADay(length, (row) => softDays(date[row]!, { from: from[row]!, to: to[row]! }));
  return softsFrom(lengths, (row) => dayOfMs(from[row]!));
}

/**
 * Of some events.
 *
 * @param starts when they begin, ascending
 * @param softs of the story, or of a table by its rows
 * @param set what they are
 */
export function spreadBefore(starts: ArrayLike<Ms>, softs: Softs, set: PlaceSet): CountBefore {
  const ahead = countedAhead(softs, set);
  return (time) => countBelow(starts, time) - ahead(time / DAY);
}
