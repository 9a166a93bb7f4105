/** Which events come first where there is no room for all. */
import type { EventTable } from '../model/table.ts';
import type { Px, Row } from '../model/units.ts';
import { weightOf } from '../model/weight.ts';
import type { Anchor } from './anchors.ts';
import type { RowIndex } from './rowIndex.ts';
import type { TimeScale } from './scale.ts';

/** Heaviest first; ties by time, so the order never wavers. */
export function byPriority(table: EventTable, anchors: readonly Anchor[]): Anchor[] {
  return anchors.toSorted((a, b) => weightOf(table, b.row) - weightOf(table, a.row) || a.row - b.row);
}

/** In density only what may be labelled is placed: by few pixels the most important. */
const FOREMOST_BUCKET: Px = 24;
const FOREMOST = 4;

/** Rows that begin between two places in px, as far as they may be labelled; ascending. */
export function foremost(index: RowIndex, scale: TimeScale, left: Px, right: Px): Row[] {
  const origin = scale.x(scale.warp.domain.from);
  const first = Math.floor((left - origin) / FOREMOST_BUCKET);
  const end = Math.ceil((right - origin) / FOREMOST_BUCKET);
  const rows: Row[] = [];
  let begun = index.begunBefore(scale.time(origin + first * FOREMOST_BUCKET));
  for (let bucket = first; bucket < end; bucket++) {
    const next = index.begunBefore(scale.time(origin + (bucket + 1) * FOREMOST_BUCKET));
    if (next > begun) rows.push(...index.heaviest(begun, next, FOREMOST));
    begun = next;
  }
  return rows.toSorted((a, b) => a - b);
}
