/**
 * Lanes are given once for the whole story; under a filter most of them are empty. What matches but has
 * got none is drawn where nothing else that matches stands: the shortest first, each below whatever it
 * overlaps, else in any lane that is free. What has a lane keeps it.
 */
import { NO_LANE } from '../model/lanes.ts';
import { RowTree } from '../model/rowTree.ts';
import type { EventTable } from '../model/table.ts';
import type { Row } from '../model/units.ts';
import type { Selection } from '../view/selection.ts';

/** Derived from what never changes, so kept as long as it is. */
const known = new WeakMap<Selection, EventTable>();

/** The table with the lanes of this selection; the same object for the same selection. */
export function withFreeLanes(table: EventTable, selection: Selection): EventTable {
  if (selection.everything) return table;
  const found = known.get(selection) ?? filled(table, selection);
  known.set(selection, found);
  return found;
}

function filled(table: EventTable, { rows }: Selection): EventTable {
  const { from, to, lanes } = table;
  const without = rows.filter((row) => table.lane[row] === NO_LANE);
  if (without.length === 0) return table;
  const lane = Uint8Array.from(table.lane);
  const held = Array.from({ length: lanes + 1 }, () => new RowTree(table.length));
  for (const row of rows) if (lane[row] !== NO_LANE) held[lane[row]!]?.add(row);
  // Spans of a lane are disjoint: only the ones beside the row can touch it.
  const isFree = (tree: RowTree, row: Row): boolean => {
    const before = tree.before(row);
    const next = tree.from(row);
    return (before === null || to[before]! <= from[row]!) && (next === null || from[next]! >= to[row]!);
  };
  const length = (row: Row): number => to[row]! - from[row]!;
  for (const row of without.toSorted((a, b) => length(a) - length(b) || a - b)) {
    const free = held.map((tree, at) => at > 0 && isFree(tree, row));
    const below = free.lastIndexOf(false) + 1;
    const own = below <= lanes ? below : free.indexOf(true);
    if (own === -1) continue;
    lane[row] = own;
    held[own]!.add(row);
  }
  return { ...table, lane };
}
