/** Rows of CSV and TSV as RFC 4180 and the usual programs write them. */
import { CsvError, parse } from 'csv-parse/sync';
import { ImportError } from './imported.ts';

export interface Row {
  /** Line of the file at which it begins, from 1; a cell may hold several lines. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type Delimiter = ',' | ';' | '\t' | '|';
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** Rows that are not empty; they may have different numbers of cells. Throws an ImportError. */
export function readRows(text: string, delimiter: Delimiter, file: string): Row[] {
  try {
    const records: unknown = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      // What stands in cells is trimmed where it is used; there it is also seen what is empty.
      skip_empty_lines: true,
    });
    let line = 1;
    return (records as readonly ParsedRow[]).map(({ record, info }) => {
      const row = { line, cells: record };
      line = info.lines + 1;
      return row;
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? `:${error['lines']}` : '';
    throw new ImportError(`${file}${line}: ${reasonOf(error)}`);
  }
}

interface ParsedRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function reasonOf({ code, message }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return 'a quotation mark opens a cell and none closes it. Close it, or double it if it is part of the text.';
  }
  return `this is no valid table. ${message}`;
}

/** What parts the cells of the first line: whatever stands in it most often outside quotation marks. */
export function delimiterOf(text: string): Delimiter {
  const bare = text.slice(0, 10_000).replace(/"(?:[^"]|"")*"/g, '');
  const first = bare.split('\n').find((line) => line.trim() !== '') ?? '';
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
