/** CSV, TSV and their like as tables. The only file that knows the `csv-parse` package. */
import { parse } from 'csv-parse/sync';
import { shown } from '../../text.ts';
import { ImportError } from '../imported.ts';
import type { ImportNote } from '../imported.ts';
import { readPeopleDate } from '../peopleDates/readPeopleDate.ts';
import { checkSize, columnNames } from './table.ts';
import type { Row, Table } from './table.ts';

/** In the order of preference when several would do. */
const DELIMITERS = [',', '\t', ';', '|'] as const;
/** Lines by which the delimiter is told, and above which a header is sought. */
const FIRST_LINES = 20;

interface Record_ {
  readonly cells: readonly string[];
  /** Where it begins, from 1. */
  readonly line: number;
}

/** Whether it has the same number of cells, two or more, on most of its first lines. */
export function looksLikeCsv(text: string): boolean {
  return /^[^\0]*$/.test(text.slice(0, 10_000)) && delimiterOf(text) !== null;
}

export function readCsv(text: string, file: string): Table {
  const records = recordsOf(text, delimiterOf(text) ?? ',', file);
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
  const headers = Array.from({ length: widest }, (_, i) => (hasHeader ? (header.cells[i] ?? '') : ''));
  const rows = body.map(({ cells, line }): Row => {
    const all = Array.from({ length: widest }, (_, i) => (cells[i] ?? '').trim());
    return { place: `line ${line}`, cells: all };
  });
  return withoutEmptyColumns({ columns: columnNames(headers), rows, notes }, headers);
}

function headerless(): ImportNote {
  const what = 'The first line holds values, not headers; the columns are called “column 1”, “column 2” …';
  return { place: 'line 1', kind: 'changed', what };
}

function recordsOf(text: string, delimiter: string, file: string): Record_[] {
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      // A quotation mark inside a cell is one; people write 5" and do not double it.
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as { readonly record: string[]; readonly info: { readonly lines: number } }[];
    return records.flatMap(({ record, info }) => {
      const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      return filled(record) === 0 ? [] : [{ cells: record, line: info.lines - breaks }];
    });
  } catch (error) {
    const { message, lines } = error as { readonly message: string; readonly lines?: number };
    const where = lines === undefined ? file : `${file}:${lines}`;
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
  return best;
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
