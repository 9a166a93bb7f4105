/** Which events of a table the filters and the search let through: what is drawn from. */
import type { EventTable } from '../model/table.ts';
import type { StorySelection } from './storySelection.ts';

export interface Selection {
  /** Matching rows, ascending. */
  readonly rows: Uint32Array;
  /** 1 where the row matches. */
  readonly mask: Uint8Array;
  /** No filter and no search: every row matches. */
  readonly everything: boolean;
}

/** A story's selection over the rows of a table. */
export function selectionIn(
  { place, length }: Pick<EventTable, 'place' | 'length'>,
  { everything, matching }: Pick<StorySelection, 'everything' | 'matching'>,
): Selection {
  const mask = new Uint8Array(length);
  const rows = new Uint32Array(length);
  let count = 0;
  for (let row = 0; row < length; row++) {
    if (!matching.has(place[row]!)) continue;
    mask[row] = 1;
    rows[count++] = row;
  }
  return { rows: rows.subarray(0, count), mask, everything };
}
