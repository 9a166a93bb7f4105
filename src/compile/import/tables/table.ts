/** A table of texts, whatever file it came from. */
import { ImportError } from '../imported.ts';
import type { ImportNote } from '../imported.ts';

export interface Table<R extends Rows = Row[]> {
  /** Each name once. */
  readonly columns: readonly string[];
  /** Used up by whoever makes events of them. */
  readonly rows: R;
  /** What could not become a row or a column. */
  readonly notes: readonly ImportNote[];
  /** What the file says of itself. */
  readonly title?: string;
  readonly description?: string;
}

export interface Rows extends Iterable<Row> {
  readonly length: number;
}

export interface Row {
  /** For reports: "row 12". */
  readonly place: string;
  /** As many as there are columns, trimmed; '' where nothing stands. */
  readonly cells: readonly string[];
}

const MOST_COLUMNS = 2000;
/** As many as fit into a gigabyte or two. */
const MOST_CELLS = 30e6;
/** No story may have more events. */
const MOST_ROWS = 2_000_000;

/** Throws an ImportError when it is more than can be held in memory, or no table at all. */
export function checkSize(rows: number, columns: number): void {
  checkRows(rows, columns);
  if (rows * columns > MOST_CELLS) {
    const size = `${rows.toLocaleString('en')} rows of ${columns} columns`;
    throw new ImportError(`It has ${size}, more than can be imported at once. Split it into several files.`);
  }
}

/** Throws an ImportError when no story can have so many events, or it is no table at all. */
export function checkRows(rows: number, columns: number): void {
  if (columns > MOST_COLUMNS) {
    throw new ImportError(`It has ${columns} columns; at most ${MOST_COLUMNS} can be imported. Is it a table?`);
  }
  if (rows > MOST_ROWS) {
    const most = MOST_ROWS.toLocaleString('en');
    const found = rows.toLocaleString('en');
    throw new ImportError(`It has ${found} rows; at most ${most} can be imported. Leave some out.`);
  }
}

/** Headers as they stand, but each once and none empty: "name (2)", "column 5". */
export function columnNames(written: readonly string[]): string[] {
  const taken = new Set<string>();
  return written.map((header, i) => {
    const stem = header.replace(/\s+/g, ' ').trim() || `column ${i + 1}`;
    let name = stem;
    for (let count = 2; taken.has(name); count += 1) name = `${stem} (${count})`;
    taken.add(name);
    return name;
  });
}

/** A header in small words: "startDate" and "START_DATE" are "start date". */
export function wordsOf(header: string): string {
  return header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[_\-./:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Recognises headers in small words: a list of patterns between spaces, `_` for a space in one. */
export function headers(patterns: string): RegExp {
  return new RegExp(`^(?:${patterns.trim().split(/\s+/).join('|').replaceAll('_', ' ')})$`, 'u');
}

/** A name of a column or a file as people would write it: "number_of_sources" → "Number of sources". */
export function humanName(name: string): string {
  const words = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_-]+/g, ' ').replace(/\s+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
