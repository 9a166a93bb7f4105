/**
 * Which marks stand on the band and which take a lane under it. Decided from time alone, once for a
 * table, so that no mark changes its lane under zoom, pan or filter.
 *
 *     band    ●     ▬▬      ●  ●          days always; a span that overlaps no other
 *     lane 1      ▬▬▬▬▬▬▬▬▬               the shortest of those that overlap
 *     lane 4  ▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬         the longest lowest
 */
import { bisector } from 'd3';
import type { EventTable } from '../model/table.ts';
import type { Interval, Ms, Row } from '../model/units.ts';
import { isWholeDay } from './markForm.ts';

export const MOST_LANES = 4;
/** No lane was left: the event is counted, not drawn. */
export const NO_LANE = 255;

export interface Lanes {
  /** By row: 0 the band, 1–4 a lane, `NO_LANE` none. */
  readonly of: Uint8Array;
  /** Lanes in use. */
  readonly count: number;
}

/** Derived from an immutable table, so kept as long as it is. */
const known = new WeakMap<EventTable, Lanes>();

export function lanesOf(table: EventTable): Lanes {
  const made = known.get(table) ?? assign(table);
  known.set(table, made);
  return made;
}

function assign(table: EventTable): Lanes {
  const of = new Uint8Array(table.length);
  const taken: Interval[][] = Array.from({ length: MOST_LANES + 1 }, () => []);
  const days: Interval[] = [];
  const spans: Row[] = [];
  for (let row = 0; row < table.length; row++) {
    const date = table.date[row];
    if (date && (isWholeDay(date) || date.kind === 'allOf')) days.push(intervalOf(table, row));
    else spans.push(row);
  }
  const length = (row: Row): Ms => (table.to[row] as Ms) - (table.from[row] as Ms);
  spans.sort((a, b) => length(a) - length(b) || a - b);
  let count = 0;
  for (const row of spans) {
    const lane = laneFor(intervalOf(table, row), taken, days);
    of[row] = lane;
    if (lane === NO_LANE) continue;
    count = Math.max(count, lane);
    insert(taken[lane] as Interval[], intervalOf(table, row));
  }
  for (const row of spans) if (of[row] === NO_LANE) takePlace(table, row, spans, of);
  return { of, count };
}

/** Where lanes are too few, the least important goes without, not the longest. */
function takePlace(table: EventTable, row: Row, spans: readonly Row[], of: Uint8Array): void {
  const weight = (one: Row): number =>
    (table.importance[one] as number) * 1e5 + (table.excerpts[one] as number);
  const span = intervalOf(table, row);
  const touching = spans.filter((other) => other !== row && overlap(intervalOf(table, other), span));
  for (let lane = MOST_LANES; lane >= 1; lane--) {
    const inLane = touching.filter((other) => of[other] === lane);
    const [holder] = inLane;
    if (holder === undefined || inLane.length > 1 || weight(holder) >= weight(row)) continue;
    of[row] = lane;
    of[holder] = NO_LANE;
    return;
  }
}

function overlap(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Below every shorter span that it overlaps; where that is too low, any lane that is free. */
function laneFor(span: Interval, taken: readonly Interval[][], days: readonly Interval[]): number {
  const free = taken.map((lane) => !overlapsAny(span, lane));
  const onBand = free[0] === true && !overlapsAny(span, days);
  const lowest = free.lastIndexOf(false) + 1;
  if (lowest <= MOST_LANES && (lowest > 0 || onBand)) return lowest;
  if (lowest === 0) return 1;
  const any = free.indexOf(true, 1);
  return any === -1 ? NO_LANE : any;
}

function intervalOf(table: EventTable, row: Row): Interval {
  return { from: table.from[row] as Ms, to: table.to[row] as Ms };
}

const byFrom = bisector((interval: Interval) => interval.from);

/** `sorted` is ordered by start; within a lane nothing overlaps, and days do not outlast each other. */
function overlapsAny(span: Interval, sorted: readonly Interval[]): boolean {
  const next = byFrom.left(sorted, span.from);
  const after = sorted[next];
  const before = sorted[next - 1];
  return (after !== undefined && after.from < span.to) || (before !== undefined && before.to > span.from);
}

function insert(sorted: Interval[], span: Interval): void {
  sorted.splice(byFrom.left(sorted, span.from), 0, span);
}
