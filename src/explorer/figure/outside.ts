/** Matching events that lie wholly outside the window. */
import type { PlaceSet } from '../../model/placeSet.ts';
import type { EventTable } from '../../model/table.ts';
import type { Interval, Place } from '../../model/units.ts';
import { matchingIndex } from '../../timeline/rowIndex.ts';
import type { Selection } from '../../view/selection.ts';

export interface Outside {
  readonly count: number;
  /** Bringing this one in brings all of them in: the first of the earlier, the last of the later. */
  readonly outermost: Place | null;
}

export interface OutsideInput {
  readonly matching: PlaceSet;
  /** Events of the story that begin before the window, and before its end. */
  readonly before: readonly [Place, Place];
  readonly window: Interval;
  /** What is at hand near the window. */
  readonly table: EventTable;
  readonly selection: Selection;
}

/** More events than this that last into the window are counted as earlier ones. */
const MOST_LASTING = 2000;

export function matchesOutside(input: OutsideInput): { earlier: Outside; later: Outside } {
  const { matching, before, window, table, selection } = input;
  const index = matchingIndex(table, selection);
  const lasting = index.lastingBeyond(index.begunBefore(window.from), window.from, MOST_LASTING);
  const seen = new Set(lasting.map((row) => table.place[row]));
  const earlier = Math.max(0, matching.rank(before[0]) - seen.size);
  const later = matching.count - matching.rank(before[1]);
  let first = 0;
  while (seen.has(matching.at(first) ?? undefined)) first += 1;
  return {
    earlier: { count: earlier, outermost: earlier > 0 ? matching.at(first) : null },
    later: { count: later, outermost: later > 0 ? matching.at(matching.count - 1) : null },
  };
}
