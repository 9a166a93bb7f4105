/** Which events lie in a stretch of time, without looking at all of them. */
import { bisectLeft } from 'd3';
import type { EventTable } from '../model/table.ts';
import type { Interval, Ms, Row } from '../model/units.ts';

/**
 * Rows are ordered by their start, so those that start within are found by halving. Those that
 * started before and still last are found by looking back as far as the longest ordinary event;
 * the few longest events of all are listed apart.
 */
interface LookBack {
  /** Ascending. */
  readonly longest: readonly Row[];
  /** The most that any other event lasts. */
  readonly ordinary: Ms;
}

const LISTED_APART = 64;
/** Derived from an immutable table, so kept as long as it is. */
const lookBacks = new WeakMap<EventTable, LookBack>();

function lookBackOf(table: EventTable): LookBack {
  const known = lookBacks.get(table);
  if (known) return known;
  const length = (row: Row): Ms => (table.to[row] as Ms) - (table.from[row] as Ms);
  const rows = Uint32Array.from(table.from, (_, row) => row);
  const byLength = rows.toSorted((a, b) => length(b) - length(a) || a - b);
  const longest = [...byLength.subarray(0, LISTED_APART)].toSorted((a, b) => a - b);
  const next = byLength[LISTED_APART];
  const made = { longest, ordinary: next === undefined ? 0 : length(next) };
  lookBacks.set(table, made);
  return made;
}

/** Rows that share time with `[from, to)`, ascending. */
export function rowsWithin(table: EventTable, { from, to }: Interval): Row[] {
  const { longest, ordinary } = lookBackOf(table);
  const isWithin = (row: Row): boolean => (table.from[row] as Ms) < to && (table.to[row] as Ms) > from;
  const first = bisectLeft(table.from, from - ordinary);
  const rows = longest.filter((row) => row < first && isWithin(row));
  for (let row = first; row < table.length && (table.from[row] as Ms) < to; row++) {
    if (isWithin(row)) rows.push(row);
  }
  return rows;
}
