/** Where the rows of a table are kept: as they are while there are few, else as bytes. */
import { NumberColumn } from '../../columns/growing.ts';
import { Spill } from '../../columns/spill.ts';
import { sharedCells } from './sharedCells.ts';
import type { Row, Rows } from './table.ts';

/** The cells of a row, by their columns; null: those of all columns, as many as `width`. */
export interface RowShape {
  readonly width: number;
  readonly kept: readonly number[] | null;
}

export interface RowKeeper<R extends Rows> {
  /** @param line where the row begins; @param cells trimmed, any number of them */
  add(line: number, cells: readonly string[]): void;
  readonly length: number;
  /** Once all are there. */
  rows(shape: RowShape): R;
}

export class RowList implements RowKeeper<Row[]> {
  readonly #rows: { readonly line: number; readonly cells: readonly string[] }[] = [];
  readonly #shared = sharedCells();

  get length(): number {
    return this.#rows.length;
  }

  add(line: number, cells: readonly string[]): void {
    this.#rows.push({ line, cells: this.#shared(cells) });
  }

  rows(shape: RowShape): Row[] {
    return this.#rows.map(({ line, cells }) => rowOf(line, cells, shape));
  }
}

/** Rows that are read together. */
const BLOCK = 256;
/** Rows by which columns are judged. */
const MOST_IN_SAMPLE = 50_000;

/** Of any number of rows some are at hand, evenly spread; all others are texts in a `Spill`. */
export interface StoredRows extends Rows {
  readonly sample: Row[];
  close(): void;
}

export class RowStore implements RowKeeper<StoredRows> {
  readonly #blocks = new Spill();
  readonly #ends = new NumberColumn(Float64Array);
  readonly #lines = new NumberColumn(Uint32Array);
  readonly #most: number;
  #block: (readonly string[])[] = [];
  /** Every so many rows, and the numbers of those. */
  #step = 1;
  #sample: [number: number, cells: readonly string[]][] = [];

  /** @param most rows of the sample; as many, or half as many where there are more */
  constructor(most = MOST_IN_SAMPLE) {
    this.#most = most;
  }

  get length(): number {
    return this.#lines.length;
  }

  add(line: number, cells: readonly string[]): void {
    if (this.length % this.#step === 0) this.#sample.push([this.length, cells]);
    if (this.#sample.length > this.#most) {
      this.#step *= 2;
      this.#sample = this.#sample.filter(([number]) => number % this.#step === 0);
    }
    this.#lines.push(line);
    this.#block.push(cells);
    if (this.#block.length === BLOCK) this.#put();
  }

  rows(shape: RowShape): StoredRows {
    this.#put();
    return {
      length: this.length,
      sample: this.#sample.map(([number, cells]) => rowOf(this.#lines.at(number), cells, shape)),
      [Symbol.iterator]: () => this.#each(shape),
      close: () => this.close(),
    };
  }

  /** Nothing can be read from then on. */
  close(): void {
    this.#blocks.close();
  }

  #put(): void {
    if (this.#block.length === 0) return;
    this.#blocks.text(JSON.stringify(this.#block));
    this.#ends.push(this.#blocks.length);
    this.#block = [];
  }

  *#each(shape: RowShape): Generator<Row> {
    let start = 0;
    let row = 0;
    for (let i = 0; i < this.#ends.length; i++) {
      const end = this.#ends.at(i);
      const bytes = Buffer.allocUnsafe(end - start);
      this.#blocks.read(start, bytes);
      start = end;
      for (const cells of JSON.parse(bytes.toString('utf8')) as string[][]) {
        yield rowOf(this.#lines.at(row), cells, shape);
        row += 1;
      }
    }
  }
}

function rowOf(line: number, cells: readonly string[], { width, kept }: RowShape): Row {
  const place = `line ${line}`;
  if (kept !== null) return { place, cells: kept.map((i) => cells[i] ?? '') };
  if (cells.length === width) return { place, cells };
  const padded = cells.slice();
  while (padded.length < width) padded.push('');
  return { place, cells: padded };
}
