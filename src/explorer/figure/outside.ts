/** Matching events that lie wholly outside the window. */
import { midnightOf } from '../../model/calendar.ts';
import type { PlaceSet } from '../../model/placeSet.ts';
import type { EventTable } from '../../model/table.ts';
import type { Interval, Place } from '../../model/units.ts';
import type { Counts } from '../../store/storyStore.ts';
import { matchingIndex } from '../../timeline/rowIndex.ts';
import type { Selection } from '../../view/selection.ts';

export interface Outside {
  readonly count: number;
  /** Bringing this one in brings all of them in: the first of the earlier, the last of the later. */
  readonly outermost: Place | null;
}

export interface OutsideInput {
  readonly matching: PlaceSet;
  /** Events of the story that begin before the day on which the window does, and before its end. */
  readonly before: readonly [Place, Place];
  readonly counts: Pick<Counts, 'underWay'>;
  readonly window: Interval;
  /** What is at hand near the window. */
  readonly table: EventTable;
  readonly selection: Selection;
}

export interface OutsideWindow {
  readonly earlier: Outside;
  readonly later: Outside;
  /** The earlier ones are counted by their beginnings alone: how many of them last is not known yet. */
  readonly byBeginning: boolean;
}

/** Of those that last into the window so many are looked at for the first one that does not. */
const MOST_LASTING = 2000;

export function matchesOutside(input: OutsideInput): OutsideWindow {
  const { matching, before, window, counts, table, selection } = input;
  const index = matchingIndex(table, selection);
  const byBeginning = counts.underWay === null;
  const lasting = byBeginning
    ? []
    : index.lastingBeyond(index.begunBefore(window.from), window.from, MOST_LASTING);
  const seen = new Set(lasting.map((row) => table.place[row]));
  // Nothing that begins between midnight and the window has ended by then.
  const underWay = counts.underWay?.(midnightOf(window.from)) ?? 0;
  const earlier = Math.max(0, matching.rank(before[0]) - underWay);
  const later = matching.count - matching.rank(before[1]);
  let first = 0;
  while (seen.has(matching.at(first) ?? undefined)) first += 1;
  return {
    earlier: { count: earlier, outermost: earlier > 0 ? matching.at(first) : null },
    later: { count: later, outermost: later > 0 ? matching.at(matching.count - 1) : null },
    byBeginning,
  };
}
