/** Ways from where the reader is to other matching events. */
import type { EventTable } from '../model/table.ts';
import type { Interval, Row } from '../model/units.ts';

/** Matching rows next to a row, which need not match itself; null at the ends. @param rows ascending */
export function neighbours(rows: Uint32Array, row: Row): { previous: Row | null; next: Row | null } {
  const at = firstAtLeast(rows, row);
  const after = rows[at] === row ? at + 1 : at;
  return { previous: rows[at - 1] ?? null, next: rows[after] ?? null };
}

/** Where in ascending rows `row` stands or would stand. */
function firstAtLeast(rows: Uint32Array, row: Row): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface OutsideWindow {
  readonly count: number;
  /** The one nearest to the window; null when there is none. */
  readonly nearest: Row | null;
}

/** Matching events that lie wholly before or after the window: those a reader would miss. */
export function outsideWindow(
  table: EventTable,
  rows: Uint32Array,
  window: Interval,
): { before: OutsideWindow; after: OutsideWindow } {
  let before: OutsideWindow = { count: 0, nearest: null };
  let after: OutsideWindow = { count: 0, nearest: null };
  for (const row of rows) {
    if (table.from[row]! >= window.to) {
      after = { count: after.count + 1, nearest: after.nearest ?? row };
    } else if (table.to[row]! <= window.from) {
      const nearer = before.nearest === null || table.to[row]! >= table.to[before.nearest]!;
      before = { count: before.count + 1, nearest: nearer ? row : before.nearest };
    }
  }
  return { before, after };
}
