/** Makes a table of records: which line is the header, which rows are too long, which columns are empty. */
import { shown } from '../../text.ts';
import { ImportError } from '../imported.ts';
import type { ImportNote } from '../imported.ts';
import { readPeopleDate } from '../peopleDates/readPeopleDate.ts';
import type { RowKeeper } from './rowKeepers.ts';
import { columnNames } from './table.ts';
import type { Rows, Table } from './table.ts';

/** Records by which the usual width is told. */
const FIRST = 20;

interface Record_ {
  readonly cells: readonly string[];
  /** Where it begins, from 1. */
  readonly line: number;
}

export class CsvTable<R extends Rows> {
  readonly #keeper: RowKeeper<R>;
  readonly #notes: ImportNote[] = [];
  /** Records that came before the header was known. */
  #first: Record_[] = [];
  #header: readonly string[] | null = null;
  #width = 0;
  #widest = 0;
  #hasHeader = true;
  /** Columns with a value. */
  readonly #filled = new Set<number>();
  #long = 0;
  #firstLong: Record_ | null = null;

  constructor(keeper: RowKeeper<R>) {
    this.#keeper = keeper;
  }

  /** Records so far, without empty ones. */
  get length(): number {
    return this.#keeper.length + this.#first.length;
  }

  add(cells: readonly string[], line: number): void {
    const record = { cells: cells.map((cell) => cell.trim()), line };
    const count = filled(record.cells);
    if (count === 0) return;
    if (this.#header !== null) {
      this.#row(record);
      return;
    }
    this.#first.push(record);
    if (this.#first.length <= FIRST) this.#width = Math.max(this.#width, cells.length);
    if (this.#first.length === FIRST) this.#seek();
    else if (this.#first.length > FIRST && count >= Math.min(2, this.#width)) {
      this.#begin(this.#first.length - 1);
    }
  }

  /** @param check learns how many rows and columns there are, and throws if they are too many */
  table(file: string, check: (rows: number, columns: number) => void): Table<R> {
    if (this.#header === null) this.#seek();
    if (this.#header === null) this.#begin(0);
    const header = this.#header;
    if (!header) {
      throw new ImportError(`${file} is empty; a table needs a line of headers and lines of cells.`);
    }
    check(this.#keeper.length, this.#widest);
    if (this.#hasHeader) this.#noteLong(header.length);
    const names = this.#hasHeader ? header : [];
    const headers = Array.from({ length: this.#widest }, (_, i) => names[i] ?? '');
    const columns = columnNames(headers);
    // A column without a header and without a single value is a slip of the spreadsheet.
    const kept = columns.flatMap((_, i) => (headers[i] || this.#filled.has(i) ? [i] : []));
    const isWhole = kept.length === columns.length;
    return {
      columns: kept.map((i) => columns[i] ?? ''),
      rows: this.#keeper.rows({ width: this.#widest, kept: isWhole ? null : kept }),
      notes: this.#notes,
    };
  }

  #seek(): void {
    const least = Math.min(2, this.#width);
    const at = this.#first.findIndex(({ cells }) => filled(cells) >= least);
    if (at >= 0) this.#begin(at);
  }

  /** What stands above the header is reported, what stands below it are the rows. */
  #begin(headerAt: number): void {
    const records = this.#first;
    const header = records[headerAt];
    if (!header) return;
    for (const { cells, line } of records.slice(0, headerAt)) {
      const what = `Above the header stood ${shown(cells.join(' '), 300)}; it was left out.`;
      this.#notes.push({ place: `line ${line}`, kind: 'left out', what });
    }
    this.#header = header.cells;
    this.#widest = header.cells.length;
    this.#hasHeader = !looksLikeData(header.cells);
    if (!this.#hasHeader) this.#notes.push(headerless());
    this.#first = [];
    for (const record of records.slice(headerAt + (this.#hasHeader ? 1 : 0))) this.#row(record);
  }

  #row(record: Record_): void {
    const { cells, line } = record;
    const length = lengthOf(cells);
    this.#widest = Math.max(this.#widest, length);
    if (length > (this.#header?.length ?? 0)) {
      this.#long += 1;
      this.#firstLong ??= record;
    }
    for (let i = 0; i < length; i++) if (cells[i] !== '') this.#filled.add(i);
    this.#keeper.add(line, length === cells.length ? cells : cells.slice(0, length));
  }

  /** Mostly a comma in a text without quotation marks. */
  #noteLong(width: number): void {
    if (this.#firstLong === null) return;
    const { cells, line } = this.#firstLong;
    const rows = this.#long === 2 ? '1 more row has' : `${this.#long - 1} more rows have`;
    const others = this.#long === 1 ? '' : `, and ${rows} too many as well`;
    const what =
      `It has ${lengthOf(cells)} cells under ${width} headers${others}; the last ones were told at the end. ` +
      'A comma that belongs to a text needs quotation marks around the text.';
    this.#notes.push({ place: `line ${line}`, kind: 'changed', what });
  }
}

function headerless(): ImportNote {
  const what = 'The first line holds values, not headers; the columns are called “column 1”, “column 2” …';
  return { place: 'line 1', kind: 'changed', what };
}

function filled(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell !== '') count += 1;
  return count;
}

/** Without the empty cells at the end. */
function lengthOf(cells: readonly string[]): number {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length -= 1;
  return length;
}

/** A header names things; it has no days, numbers or addresses in it. */
function looksLikeData(cells: readonly string[]): boolean {
  const values = cells.filter(Boolean);
  if (values.some(isDay)) return true;
  const foreign = values.filter((value) => /^-?\d+(?:\.\d+)?$|^https?:/.test(value));
  return values.length > 0 && foreign.length > values.length / 2;
}

function isDay(value: string): boolean {
  return /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(value) && readPeopleDate(value).ok;
}
