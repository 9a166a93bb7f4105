/**
 * Which marks stand on the band and which take a lane under it. Decided by the compiler from time
 * alone, once for a story, so that no mark changes its lane under zoom, pan or filter.
 *
 *     band    ●     ▬▬      ●  ●          days always; a span that overlaps no other
 *     lane 1      ▬▬▬▬▬▬▬▬▬               the shortest of those that overlap
 *     lane 4  ▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬         the longest lowest
 */
import { isWholeDay } from './date.ts';
import type { EventDate } from './date.ts';
import { RowTree } from './rowTree.ts';
import { countBelow } from './sorted.ts';
import type { Ms, Row } from './units.ts';
import { weightOf } from './weight.ts';
import type { WeightColumns } from './weight.ts';

export const MOST_LANES = 4;
/** No lane was left: the event is counted, not drawn. */
export const NO_LANE = 255;

export interface Lanes {
  /** By row: 0 the band, 1–4 a lane, `NO_LANE` none. */
  readonly of: Uint8Array;
  /** Lanes in use. */
  readonly count: number;
}

/** By row, in chronological order: by `from`, then `to`. */
export interface LaneColumns extends WeightColumns {
  readonly from: ArrayLike<Ms>;
  readonly to: ArrayLike<Ms>;
  readonly date: ArrayLike<EventDate>;
}

/**
 * Of n events in about n × log n steps.
 *
 * @param most lanes: paper has room for more than a screen
 */
export function assignLanes(columns: LaneColumns, most = MOST_LANES): Lanes {
  return new Assignment(columns, most).lanes();
}

class Assignment {
  readonly #columns: LaneColumns;
  readonly #most: number;
  readonly #of: Uint8Array;
  /** Per lane the rows in it: disjoint spans. The band's are those beside the days. */
  readonly #lanes: readonly RowTree[];
  /** What the days on the band cover: disjoint, in order. */
  readonly #days: { readonly from: Ms[]; readonly to: Ms[] } = { from: [], to: [] };

  constructor(columns: LaneColumns, most: number) {
    const rows = columns.from.length;
    this.#columns = columns;
    this.#most = most;
    this.#of = new Uint8Array(rows);
    this.#lanes = Array.from({ length: most + 1 }, () => new RowTree(rows));
  }

  lanes(): Lanes {
    const spans = this.#spansByLength();
    let count = 0;
    for (const row of spans) {
      const lane = this.#laneFor(row);
      this.#of[row] = lane;
      if (lane === NO_LANE) continue;
      count = Math.max(count, lane);
      this.#lanes[lane]!.add(row);
    }
    for (const row of spans) if (this.#of[row] === NO_LANE) this.#takePlace(row);
    return { of: this.#of, count };
  }

  /** Shortest first; days are put on the band on the way. */
  #spansByLength(): Uint32Array {
    const { from, to, date } = this.#columns;
    const spans = new Uint32Array(from.length);
    let count = 0;
    for (let row = 0; row < from.length; row++) {
      const own = date[row]!;
      if (isWholeDay(own) || own.kind === 'allOf') this.#addDays(from[row]!, to[row]!);
      else spans[count++] = row;
    }
    return spans.slice(0, count).toSorted((a, b) => to[a]! - from[a]! - (to[b]! - from[b]!) || a - b);
  }

  /** Adds what begins last; where it overlaps what is there, both become one stretch. */
  #addDays(from: Ms, to: Ms): void {
    const { from: froms, to: tos } = this.#days;
    const last = tos.at(-1);
    if (last === undefined || last <= from) {
      froms.push(from);
      tos.push(to);
    } else if (to > last) tos[tos.length - 1] = to;
  }

  /** Below every shorter span that it overlaps; where that is too low, any lane that is free. */
  #laneFor(row: Row): number {
    const first = this.#firstWithSameStart(row);
    const free = this.#lanes.map((lane) => this.#overlapping(row, first, lane)[0] === null);
    const lowest = free.lastIndexOf(false) + 1;
    if (lowest === 0) return this.#overlapsDays(row) ? 1 : 0;
    if (lowest <= this.#most) return lowest;
    const any = free.indexOf(true, 1);
    return any === -1 ? NO_LANE : any;
  }

  /** Where lanes are too few, the least important goes without, not the longest. */
  #takePlace(row: Row): void {
    const first = this.#firstWithSameStart(row);
    for (let lane = this.#most; lane >= 1; lane--) {
      const inLane = this.#lanes[lane]!;
      const [holder, another] = this.#overlapping(row, first, inLane);
      if (holder === null || another !== null) continue;
      if (weightOf(this.#columns, holder) >= weightOf(this.#columns, row)) continue;
      inLane.remove(holder);
      inLane.add(row);
      this.#of[row] = lane;
      this.#of[holder] = NO_LANE;
      return;
    }
  }

  /** The first two of a lane that the row overlaps. `first`: see `firstWithSameStart`. */
  #overlapping(row: Row, first: Row, lane: RowTree): [Row | null, Row | null] {
    const { from, to } = this.#columns;
    const within = (other: Row | null) => (other !== null && from[other]! < to[row]! ? other : null);
    const before = lane.before(first);
    if (before !== null && to[before]! > from[row]!) return [within(before), within(lane.from(first))];
    const next = within(lane.from(first));
    return [next, next === null ? null : within(lane.from(next + 1))];
  }

  #firstWithSameStart(row: Row): Row {
    return countBelow(this.#columns.from, this.#columns.from[row]!);
  }

  #overlapsDays(row: Row): boolean {
    const { from, to } = this.#columns;
    const next = countBelow(this.#days.from, from[row]!);
    const before = this.#days.to[next - 1] ?? -Infinity;
    return before > from[row]! || (this.#days.from[next] ?? Infinity) < to[row]!;
  }
}
