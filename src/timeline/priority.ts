/** Which events come first where there is no room for all. */
import type { EventTable } from '../model/table.ts';
import type { Px, Row } from '../model/units.ts';
import type { Anchor } from './anchors.ts';
import type { TimeScale } from './scale.ts';

/** Importance, then the number of excerpts: the more, the longer it stays. */
export function weightOf(table: EventTable, row: Row): number {
  return (table.importance[row] ?? 0) * 1e5 + (table.excerpts[row] ?? 0);
}

/** Heaviest first; ties by time, so the order never wavers. */
export function byPriority(table: EventTable, anchors: readonly Anchor[]): Anchor[] {
  return anchors.toSorted((a, b) => weightOf(table, b.row) - weightOf(table, a.row) || a.row - b.row);
}

/** In density only what may be labelled is placed: by few pixels the most important. */
const FOREMOST_BUCKET: Px = 24;
const FOREMOST = 4;

export function foremost(
  table: EventTable, rows: readonly Row[], scale: TimeScale, chosen: Row | null,
): Row[] {
  const origin = scale.x(scale.warp.domain.from);
  const rank = (row: Row): number => (row === chosen ? Infinity : weightOf(table, row));
  const byRank = (a: Row, b: Row): number => rank(b) - rank(a) || a - b;
  const buckets = new Map<number, Row[]>();
  for (const row of rows) {
    const bucket = Math.floor((scale.x(table.from[row] as number) - origin) / FOREMOST_BUCKET);
    const kept = buckets.get(bucket);
    if (kept) kept.push(row);
    else buckets.set(bucket, [row]);
  }
  return [...buckets.values()]
    .flatMap((members) => members.toSorted(byRank).slice(0, FOREMOST))
    .toSorted((a, b) => a - b);
}
