/** Rows of a table by when they begin, how long they last and what they weigh, without looking at all. */
import { bisectLeft } from 'd3';
import type { EventTable } from '../model/table.ts';
import type { Ms, Row } from '../model/units.ts';
import { weightOf } from '../model/weight.ts';
import type { Selection } from '../view/selection.ts';
import { MaxTree } from './maxTree.ts';

export class RowIndex {
  /** Ascending. */
  readonly rows: ArrayLike<Row>;
  readonly #table: EventTable;
  readonly #starts: Float64Array;
  #ends: MaxTree | undefined;
  #weights: MaxTree | undefined;

  constructor(table: EventTable, rows: Uint32Array) {
    this.rows = rows;
    this.#table = table;
    this.#starts = Float64Array.from(rows, (row) => table.from[row] as Ms);
  }

  /** How many begin before the time; so many `rows` come before those that do not. */
  begunBefore(time: Ms): number {
    return bisectLeft(this.#starts, time);
  }

  /** Of the first `count` rows those that last beyond the time, ascending, `most` at most. */
  lastingBeyond(count: number, time: Ms, most: number): Row[] {
    this.#ends ??= new MaxTree(this.#endsOfRows());
    return this.#ends.above(count, time, most).map((i) => this.rows[i] as Row);
  }

  /** The heaviest of `rows` from `first` up to `end`, `most` at most; of equals the earlier ones. */
  heaviest(first: number, end: number, most: number): Row[] {
    this.#weights ??= new MaxTree(Float64Array.from(this.rows, (row) => weightOf(this.#table, row)));
    const tree = this.#weights;
    const found: Row[] = [];
    const candidates: Candidate[] = [];
    const look = (from: number, to: number): void => {
      if (from < to) candidates.push({ from, to, at: tree.largest(from, to) });
    };
    look(first, end);
    while (found.length < most && candidates.length > 0) {
      candidates.sort((a, b) => weightOf(this.#table, this.rows[b.at] as Row)
        - weightOf(this.#table, this.rows[a.at] as Row) || a.at - b.at);
      const { from, to, at } = candidates.shift() as Candidate;
      found.push(this.rows[at] as Row);
      look(from, at);
      look(at + 1, to);
    }
    return found;
  }

  #endsOfRows(): Float64Array {
    return Float64Array.from(this.rows, (row) => this.#table.to[row] as Ms);
  }
}

/** A range of rows and where its heaviest stands. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** Derived from what never changes, so kept as long as it is. */
const ofSelection = new WeakMap<Selection, RowIndex>();
const ofTable = new WeakMap<EventTable, RowIndex>();

/** The matching rows of a table. */
export function matchingIndex(table: EventTable, selection: Selection): RowIndex {
  return kept(ofSelection, selection, () => new RowIndex(table, selection.rows));
}

/** All rows of a table. */
export function tableIndex(table: EventTable): RowIndex {
  return kept(ofTable, table, () => new RowIndex(table, Uint32Array.from(table.from, (_, row) => row)));
}

function kept<K extends WeakKey>(known: WeakMap<K, RowIndex>, key: K, make: () => RowIndex): RowIndex {
  const index = known.get(key) ?? make();
  known.set(key, index);
  return index;
}
