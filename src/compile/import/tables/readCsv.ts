/** CSV, TSV and their like as tables. The only file that knows the `csv-parse` package. */
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { parse as parser } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { ImportError } from '../imported.ts';
import type { OnProgress, Pieces } from '../imported.ts';
import { cellCounter } from './cellCount.ts';
import { delimiterOf } from './csvDelimiter.ts';
import { CsvTable } from './csvTable.ts';
import { RowList, RowStore } from './rowKeepers.ts';
import type { StoredRows } from './rowKeepers.ts';
import { checkRows, checkSize } from './table.ts';
import type { Rows, Table } from './table.ts';

/** Characters; longer ones are mistakes, and costly. */
const LONGEST_ROW = 4_000_000;
/** Rows between two signs of life. */
const STEP = 1000;

export function readCsv(text: string, file: string, onProgress?: OnProgress): Table {
  const delimiter = delimiterOf(text) ?? ',';
  cellCounter(delimiter, file)(text);
  const table = new CsvTable(new RowList());
  try {
    parse(text, optionsFor(delimiter, table, text.length, onProgress));
  } catch (error) {
    throw mistakeIn(file, error);
  }
  return table.table(file, checkSize);
}

/** The same of a file that is too large to be held; the rows are to be closed at last. */
export async function readCsvPieces(
  pieces: Pieces,
  file: string,
  onProgress?: OnProgress,
): Promise<Table<StoredRows>> {
  const delimiter = delimiterOf(pieces.head) ?? ',';
  const store = new RowStore();
  const table = new CsvTable(store);
  try {
    const records = parser(optionsFor(delimiter, table, pieces.size, onProgress));
    // Nothing comes out of it, for each record is taken as it comes; it ends only when it was asked.
    records.resume();
    const text = Readable.from(counted(pieces, cellCounter(delimiter, file)), { highWaterMark: 1 });
    await Promise.all([pipeline(text, records), finished(records)]);
    return table.table(file, checkRows);
  } catch (error) {
    store.close();
    throw mistakeIn(file, error);
  }
}

function* counted(pieces: Iterable<string>, count: (piece: string) => void): Generator<string> {
  for (const piece of pieces) {
    count(piece);
    yield piece;
  }
}

/** @param all bytes or characters of the whole, for progress */
function optionsFor(delimiter: string, table: CsvTable<Rows>, all: number, onProgress?: OnProgress) {
  return {
    delimiter,
    relax_column_count: true,
    // A quotation mark inside a cell is one; people write 5" and do not double it.
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    on_record: (cells: string[], { lines, bytes }: { readonly lines: number; readonly bytes: number }) => {
      if (table.length % STEP === 0) onProgress?.('Reading characters', bytes, all);
      table.add(cells, lines - breaksIn(cells));
      return null;
    },
  };
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks += 1;
  }
  return breaks;
}

interface Mistake {
  readonly message: string;
  readonly code?: string;
  readonly lines?: number;
}

/** What the package found, in words for people. */
function mistakeIn(file: string, error: unknown): unknown {
  if (error instanceof ImportError) return error;
  const { message, code, lines } = error as Mistake;
  const where = lines === undefined ? file : `${file}:${lines}`;
  if (code === 'CSV_MAX_RECORD_SIZE') {
    const most = LONGEST_ROW.toLocaleString('en');
    return new ImportError(`${where}: a row has more than ${most} characters; is a quotation mark never closed?`);
  }
  return new ImportError(
    /quote/i.test(message)
      ? `${where}: a quotation mark opens a cell and is never closed. Close it, or double it ("") where it is meant.`
      : `${where}: this is no table that can be read. ${message}`,
  );
}
