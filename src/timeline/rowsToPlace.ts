/**
 * Which events take part in a drawing, without looking at all: those that begin in or near the window, on
 * the day that it cuts, too; those that last into it from before; and in density those that may be labelled.
 */
import { midnightOf } from '../model/calendar.ts';
import { NO_LANE } from '../model/lanes.ts';
import type { EventTable } from '../model/table.ts';
import type { Interval, Px, Row } from '../model/units.ts';
import type { Counts } from '../store/storyStore.ts';
import type { Selection } from '../view/selection.ts';
import { foremost } from './priority.ts';
import { matchingIndex, RowIndex, tableIndex } from './rowIndex.ts';
import type { TimeScale } from './scale.ts';

export interface RowsToPlace {
  /** Ascending. */
  readonly rows: readonly Row[];
  /** What does not match is too much to be drawn one by one: it is not among the rows. */
  readonly context: boolean;
}

interface Input {
  readonly table: EventTable;
  readonly selection: Selection;
  readonly counts: Counts;
  readonly scale: TimeScale;
  readonly dense: boolean;
  readonly chosen: Row | null;
}

/** So far beyond the plane's edges events take part in the placing, unseen, to keep panning calm. */
const MARGIN: Px = 240;
/** On each side no more than these. */
const MOST_BESIDE = 100;
const MOST_LASTING = 80;
const MOST_FAINT = 250;

export function rowsToPlace(input: Input): RowsToPlace {
  const { table, selection, scale, dense, chosen } = input;
  const right = scale.left + scale.width;
  const index = matchingIndex(table, selection);
  const rows = new Set<Row>(chosen === null ? [] : [chosen]);
  const add = (more: Iterable<Row>): void => {
    for (const row of more) rows.add(row);
  };
  const begins = midnightOf(scale.window.from);
  const around = {
    from: Math.min(scale.time(scale.left - MARGIN), begins),
    to: scale.time(right + MARGIN),
  };
  let context = false;
  if (dense) add(foremost(index, scale, Math.min(scale.left - MARGIN, scale.x(begins)), right + MARGIN));
  else {
    const first = index.begunBefore(begins);
    const begun = Math.max(index.begunBefore(around.from), first - MOST_BESIDE);
    const end = Math.min(index.begunBefore(around.to), index.begunBefore(scale.window.to) + MOST_BESIDE);
    for (let i = begun; i < end; i++) rows.add(index.rows[i] as Row);
    // Where the margin is too full, what ends in it is of no use.
    const since = begun > first - MOST_BESIDE ? around.from : scale.window.from;
    const before = index.lastingBeyond(begun, since, MOST_LASTING + 1);
    if (before.length <= MOST_LASTING) add(before);
    else {
      // The others are counted: see `underWay.ts`.
      const inLanes = lanedIndex(table, selection);
      add(inLanes.lastingBeyond(inLanes.begunBefore(begins), since, MOST_LASTING));
    }
    context = !selection.everything && !addFaint(input, around, add);
  }
  return { rows: [...rows].toSorted((a, b) => a - b), context };
}

/** What does not match; false where that is too much, or not at hand. */
function addFaint(
  { table, selection, counts, scale }: Input, around: Interval,
  add: (rows: Iterable<Row>) => void,
): boolean {
  const all = tableIndex(table);
  const inLanes = lanedIndex(table, null);
  const isOther = (row: Row): boolean => selection.mask[row] === 0;
  add(inLanes.lastingBeyond(inLanes.begunBefore(around.from), around.from, MOST_LASTING).filter(isOther));
  const inside = (before: (time: number) => number): number => before(around.to) - before(around.from);
  const wanted = inside(counts.all) - inside(counts.matching);
  const first = all.begunBefore(around.from);
  const end = all.begunBefore(around.to);
  const present = end - first - inside((time) => matchingIndex(table, selection).begunBefore(time));
  const inWindow = counts.all(scale.window.to) - counts.all(midnightOf(scale.window.from));
  if (wanted > MOST_FAINT || inWindow > 2 * MOST_FAINT || present < Math.floor(wanted)) return false;
  for (let i = first; i < end; i++) if (isOther(all.rows[i] as Row)) add([all.rows[i] as Row]);
  return true;
}

/** Those of the rows that are drawn at all, by what they are of. */
const laned = new WeakMap<Selection | EventTable, RowIndex>();

/** @param selection null: all rows of the table */
function lanedIndex(table: EventTable, selection: Selection | null): RowIndex {
  const key = selection ?? table;
  const rows = (): Uint32Array => selection?.rows ?? Uint32Array.from(table.from, (_, row) => row);
  const index = laned.get(key) ?? new RowIndex(table, rows().filter((row) => table.lane[row] !== NO_LANE));
  laned.set(key, index);
  return index;
}
