/** CSV, TSV and their like as tables. The only file that knows the `csv-parse` package. */
import { parse } from 'csv-parse/sync';
import { shown } from '../../text.ts';
import { ImportError } from '../imported.ts';
import type { ImportNote, OnProgress } from '../imported.ts';
import { readPeopleDate } from '../peopleDates/readPeopleDate.ts';
import { isDateHeader } from './mapping.ts';
import { checkSize, columnNames } from './table.ts';
import type { Row, Table } from './table.ts';

/** In the order of preference when several would do. */
const DELIMITERS = [',', '\t', ';', '|'] as const;
/** Lines by which the delimiter is told, and above which a header is sought. */
const FIRST_LINES = 20;
/** Characters; longer ones are mistakes, and costly. */
const LONGEST_ROW = 4_000_000;
/** Delimiters on one line, those in quoted texts included. */
const MOST_MARKS = 200_000;
/** Rows between two signs of life. */
const STEP = 1000;

interface Record_ {
  readonly cells: string[];
  /** Where it begins, from 1. */
  readonly line: number;
}

/** Whether it has the same number of cells, two or more, on most of its first lines. */
export function looksLikeCsv(text: string): boolean {
  return /^[^\0]*$/.test(text.slice(0, 10_000)) && delimiterOf(text) !== null;
}

export function readCsv(text: string, file: string, onProgress?: OnProgress): Table {
  const delimiter = delimiterOf(text) ?? ',';
  checkLines(text, delimiter, file);
  const records = recordsOf(text, delimiter, file, onProgress);
  const width = Math.max(0, ...records.slice(0, FIRST_LINES).map((record) => record.cells.length));
  const headerAt = Math.max(0, records.findIndex(({ cells }) => filled(cells) >= Math.min(2, width)));
  const above = records.slice(0, headerAt);
  const notes = above.map(({ cells, line }): ImportNote => {
    const what = `Above the header stood ${shown(cells.join(' '), 300)}; it was left out.`;
    return { place: `line ${line}`, kind: 'left out', what };
  });
  const header = records[headerAt];
  if (!header) throw new ImportError(`${file} is empty; a table needs a line of headers and lines of cells.`);
  const hasHeader = !looksLikeData(header.cells);
  if (!hasHeader) notes.push(headerless());
  const body = records.slice(headerAt + (hasHeader ? 1 : 0));
  let widest = header.cells.length;
  for (const { cells } of body) widest = Math.max(widest, lengthOf(cells));
  checkSize(body.length, widest);
  if (hasHeader) notes.push(...overlong(body, header.cells.length));
  const headers = Array.from({ length: widest }, (_, i) => (hasHeader ? (header.cells[i] ?? '') : ''));
  const rows = body.map(({ cells, line }): Row => {
    // In place: a copy of every row would be as much again.
    for (let i = 0; i < widest; i++) cells[i] = (cells[i] ?? '').trim();
    cells.length = widest;
    return { place: `line ${line}`, cells };
  });
  return withoutEmptyColumns({ columns: columnNames(headers), rows, notes }, headers);
}

/** Mostly a comma in a text without quotation marks. */
function overlong(body: readonly Record_[], width: number): ImportNote[] {
  const long = body.filter(({ cells }) => lengthOf(cells) > width);
  const [first] = long;
  if (!first) return [];
  const rows = long.length === 2 ? '1 more row has' : `${long.length - 1} more rows have`;
  const others = long.length === 1 ? '' : `, and ${rows} too many as well`;
  const what =
    `It has ${lengthOf(first.cells)} cells under ${width} headers${others}; the last ones were told at the end. ` +
    'A comma that belongs to a text needs quotation marks around the text.';
  return [{ place: `line ${first.line}`, kind: 'changed', what }];
}

/** A line of millions of empty cells would be millions of texts before it could be refused. */
function checkLines(text: string, delimiter: string, file: string): void {
  for (let from = 0, line = 1; from < text.length; line += 1) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    if (to - from > MOST_MARKS && text.slice(from, to).split(delimiter, MOST_MARKS + 1).length > MOST_MARKS) {
      throw new ImportError(`${file}:${line}: this line has more than ${MOST_MARKS} cells. Is it a table?`);
    }
    from = to + 1;
  }
}

function headerless(): ImportNote {
  const what = 'The first line holds values, not headers; the columns are called “column 1”, “column 2” …';
  return { place: 'line 1', kind: 'changed', what };
}

function recordsOf(text: string, delimiter: string, file: string, onProgress?: OnProgress): Record_[] {
  try {
    const records: Record_[] = [];
    parse(text, {
      delimiter,
      relax_column_count: true,
      // A quotation mark inside a cell is one; people write 5" and do not double it.
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      on_record: (cells: string[], { lines, bytes }) => {
        if (records.length % STEP === 0) onProgress?.('Reading characters', bytes, text.length);
        const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
        if (filled(cells) > 0) records.push({ cells, line: lines - breaks });
        return null;
      },
    });
    return records;
  } catch (error) {
    const { message, code, lines } = error as { readonly message: string; readonly code?: string; readonly lines?: number };
    const where = lines === undefined ? file : `${file}:${lines}`;
    if (code === 'CSV_MAX_RECORD_SIZE') {
      const most = LONGEST_ROW.toLocaleString('en');
      throw new ImportError(`${where}: a row has more than ${most} characters; is a quotation mark never closed?`);
    }
    throw new ImportError(
      /quote/i.test(message)
        ? `${where}: a quotation mark opens a cell and is never closed. Close it, or double it ("") where it is meant.`
        : `${where}: this is no table that can be read. ${message}`,
    );
  }
}

/** Null when nothing parts the lines alike. */
function delimiterOf(text: string): string | null {
  const lines = text.slice(0, 100_000).split('\n', FIRST_LINES * 5).filter((line) => line.trim() !== '');
  const first = lines.slice(0, FIRST_LINES).map((line) => line.replace(/"(?:[^"]|"")*"/g, ''));
  let best: string | null = null;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const counts = first.map((line) => line.split(delimiter).length - 1);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    // Alike on most lines, above all on the first one with any.
    const alike = usual === 0 ? 0 : counts.filter((count) => count === usual).length / counts.length;
    const score = alike < 0.5 ? 0 : alike * Math.min(usual, 20);
    if (score > most) [best, most] = [delimiter, score];
  }
  return best ?? headerDelimiter(first[0] ?? '');
}

/** Rows may have any number of cells under a line of short names, one of which speaks of dates. */
function headerDelimiter(line: string): string | null {
  return DELIMITERS.find((delimiter) => isDateHeaders(line.split(delimiter))) ?? null;
}

function isDateHeaders(cells: readonly string[]): boolean {
  return (
    cells.length > 1 &&
    cells.every((cell) => cell.trim().length <= 40 && !/[.!?]\s*$/.test(cell)) &&
    cells.some((cell) => cell.trim().split(/\s+/).length <= 3 && isDateHeader(cell))
  );
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** Without the empty cells at the end. */
function lengthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** A header names things; it has no days, numbers or addresses in it. */
function looksLikeData(cells: readonly string[]): boolean {
  const values = cells.map((cell) => cell.trim()).filter(Boolean);
  if (values.some((value) => /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(value) && readPeopleDate(value).ok)) return true;
  const foreign = values.filter((value) => /^-?\d+(?:\.\d+)?$|^https?:/.test(value));
  return values.length > 0 && foreign.length > values.length / 2;
}

/** A column without a header and without a single value is a slip of the spreadsheet. */
function withoutEmptyColumns(table: Table, headers: readonly string[]): Table {
  const kept = table.columns.flatMap((_, i) =>
    headers[i]?.trim() || table.rows.some(({ cells }) => cells[i] !== '') ? [i] : [],
  );
  if (kept.length === table.columns.length) return table;
  return {
    ...table,
    columns: kept.map((i) => table.columns[i] ?? ''),
    rows: table.rows.map(({ place, cells }) => ({ place, cells: kept.map((i) => cells[i] ?? '') })),
  };
}
