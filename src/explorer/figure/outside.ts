/** Matching events that lie wholly outside the window. */
import type { EventTable } from '../../model/table.ts';
import type { Interval } from '../../model/units.ts';

export interface Outside {
  readonly count: number;
  /** From the first to the last of them; null when there is none. */
  readonly extent: Interval | null;
}

export function matchesOutside(
  table: EventTable,
  rows: Uint32Array,
  window: Interval,
): { earlier: Outside; later: Outside } {
  const earlier = rows.filter((row) => (table.to[row] ?? 0) <= window.from);
  const later = rows.filter((row) => (table.from[row] ?? 0) >= window.to);
  return { earlier: outside(table, earlier), later: outside(table, later) };
}

function outside(table: EventTable, rows: Uint32Array): Outside {
  if (rows.length === 0) return { count: 0, extent: null };
  let from = Infinity;
  let to = -Infinity;
  for (const row of rows) {
    from = Math.min(from, table.from[row] ?? Infinity);
    to = Math.max(to, table.to[row] ?? -Infinity);
  }
  return { count: rows.length, extent: { from, to } };
}
