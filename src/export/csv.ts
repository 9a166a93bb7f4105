/**
 * The events as a table for spreadsheets: CSV by RFC 4180, one line an event, with a line of headers.
 * Several values in a cell are parted by "; ". The columns stand in `csvColumns.ts`.
 */
import { defused } from '../model/spreadsheetCell.ts';
import type { ExportWords } from './articleLine.ts';
import { CSV_COLUMNS } from './csvColumns.ts';
import type { StoryExtract } from './extract.ts';
import { wellFormed } from './plainText.ts';

export interface CsvOptions {
  /** Begins with a byte order mark, by which Excel knows UTF-8. */
  readonly byteOrderMark?: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';

export function csvOf(extract: StoryExtract, words: ExportWords, options: CsvOptions = {}): string {
  return [...csvLines(extract, words, options)].join('');
}

/** The same line by line, for whoever has other things to do meanwhile. */
export function* csvLines(
  extract: StoryExtract,
  words: ExportWords,
  { byteOrderMark = false }: CsvOptions = {},
): Generator<string, void> {
  yield (byteOrderMark ? BYTE_ORDER_MARK : '') + lineOf(CSV_COLUMNS.map(({ name }) => name));
  for (let row = 0; row < extract.table.length; row++) {
    yield lineOf(CSV_COLUMNS.map(({ value }) => value(extract, row, words)));
  }
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: string): string {
  const text = defused(wellFormed(cell).replaceAll('\0', '\uFFFD'));
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
