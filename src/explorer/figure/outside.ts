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
  const { matching, before, counts } = input;
  const later = matching.count - matching.rank(before[1]);
  return {
    earlier: earlierThan(input),
    later: { count: later, outermost: later > 0 ? matching.at(matching.count - 1) : null },
    byBeginning: counts.underWay === null,
  };
}

/** What has ended when the window begins. */
function earlierThan({ matching, before, window, counts, table, selection }: OutsideInput): Outside {
  const begun = matching.rank(before[0]);
  // Nothing that begins between midnight and the window has ended by then.
  const count = begun === 0 ? 0 : begun - (counts.underWay?.(midnightOf(window.from)) ?? 0);
  if (count <= 0) return { count: 0, outermost: null };
  const index = matchingIndex(table, selection);
  const lasting = counts.underWay === null
    ? []
    : index.lastingBeyond(index.begunBefore(window.from), window.from, MOST_LASTING);
  const seen = new Set(lasting.map((row) => table.place[row]));
  let first = 0;
  while (seen.has(matching.at(first) ?? undefined)) first += 1;
  return { count, outermost: matching.at(first) };
}
