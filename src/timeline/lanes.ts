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
import { weightOf } from './priority.ts';

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
  const taken: Span[][] = Array.from({ length: MOST_LANES + 1 }, () => []);
  const days: Interval[] = [];
  const spans: Row[] = [];
  for (let row = 0; row < table.length; row++) {
    const date = table.date[row];
    if (date && (isWholeDay(date) || date.kind === 'allOf')) join(days, spanOf(table, row));
    else spans.push(row);
  }
  const length = (row: Row): Ms => (table.to[row] as Ms) - (table.from[row] as Ms);
  spans.sort((a, b) => length(a) - length(b) || a - b);
  let count = 0;
  for (const row of spans) {
    const span = spanOf(table, row);
    const lane = laneFor(span, taken, days);
    of[row] = lane;
    if (lane === NO_LANE) continue;
    count = Math.max(count, lane);
    insert(taken[lane] as Span[], span);
  }
  for (const row of spans) if (of[row] === NO_LANE) takePlace(table, spanOf(table, row), taken, of);
  return { of, count };
}

/** Where lanes are too few, the least important goes without, not the longest. */
function takePlace(table: EventTable, span: Span, taken: readonly Span[][], of: Uint8Array): void {
  for (let lane = MOST_LANES; lane >= 1; lane--) {
    const inLane = taken[lane] as Span[];
    const [holder, another] = overlapping(span, inLane);
    if (!holder || another || weightOf(table, holder.row) >= weightOf(table, span.row)) continue;
    inLane[inLane.indexOf(holder)] = span;
    of[span.row] = lane;
    of[holder.row] = NO_LANE;
    return;
  }
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

/** What a row covers. */
interface Span extends Interval {
  readonly row: Row;
}

function spanOf(table: EventTable, row: Row): Span {
  return { row, from: table.from[row] as Ms, to: table.to[row] as Ms };
}

const byFrom = bisector((interval: Interval) => interval.from);

/** Of disjoint intervals in order the first that overlap the span, two at most. */
function overlapping<T extends Interval>(span: Interval, sorted: readonly T[]): T[] {
  const next = byFrom.left(sorted, span.from);
  const before = sorted[next - 1];
  const from = before && before.to > span.from ? next - 1 : next;
  return sorted.slice(from, from + 2).filter((interval) => interval.from < span.to);
}

function overlapsAny(span: Interval, sorted: readonly Interval[]): boolean {
  return overlapping(span, sorted).length > 0;
}

function insert(sorted: Span[], span: Span): void {
  sorted.splice(byFrom.left(sorted, span.from), 0, span);
}

/** Adds what begins last; where it overlaps what is there, both become one interval. */
function join(disjoint: Interval[], { from, to }: Interval): void {
  const last = disjoint.at(-1);
  if (!last || last.to <= from) disjoint.push({ from, to });
  else if (to > last.to) disjoint[disjoint.length - 1] = { from: last.from, to };
}
