/** Ways from where the reader is to other matching events. */
import type { Row } from '../model/units.ts';

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
