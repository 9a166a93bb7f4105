/**
 * Every format that can be imported. A file is read by the first whose `looksLike` says yes, so what
 * is peculiar stands before what is general.
 */
import { importOwnTable, looksLikeOwnTable } from './dateline/ownTable.ts';
import { importCalendar, looksLikeCalendar } from './ics/calendar.ts';
import type { Importer, PieceImporter } from './imported.ts';
import { importCsv, importCsvPieces, importJsonLines, importJsonRows } from './tables/importers.ts';
import { looksLikeCsv } from './tables/csvDelimiter.ts';
import { looksLikeJson, looksLikeJsonLines } from './tables/readJsonRows.ts';
import { importTimelineJs, looksLikeTimelineJs } from './timelinejs/timelineJs.ts';
import { importVis, looksLikeVis } from './vis/visTimeline.ts';

export interface Format {
  /** As people name it on the command line: `--format table`. */
  readonly name: string;
  /** What a message calls it: "a table (CSV, TSV)". */
  readonly title: string;
  /**
   * By the content (LF line ends, no BOM), of a large file by its beginning; the file's name may help.
   * Never throws.
   */
  readonly looksLike: (text: string, file: string) => boolean;
  readonly read: Importer;
  /** For files that are too large to be held in memory. */
  readonly readPieces?: PieceImporter;
}

export const FORMATS: readonly Format[] = [
  {
    name: 'timelinejs',
    title: 'a TimelineJS story (JSON or spreadsheet)',
    looksLike: looksLikeTimelineJs,
    read: importTimelineJs,
  },
  { name: 'vis', title: 'items of vis-timeline', looksLike: looksLikeVis, read: importVis },
  { name: 'icalendar', title: 'a calendar (iCalendar)', looksLike: looksLikeCalendar, read: importCalendar },
  {
    name: 'dateline-table',
    title: 'a table that a Dateline page gave away',
    looksLike: looksLikeOwnTable,
    read: importOwnTable,
  },
  { name: 'jsonl', title: 'a table (JSON Lines)', looksLike: looksLikeJsonLines, read: importJsonLines },
  { name: 'json', title: 'a table (JSON)', looksLike: looksLikeJson, read: importJsonRows },
  {
    name: 'table',
    title: 'a table (CSV, TSV)',
    looksLike: looksLikeCsv,
    read: importCsv,
    readPieces: importCsvPieces,
  },
];

/** The format with that name, or the one that the text looks like; undefined when there is none. */
export function formatFor(text: string, file: string, name?: string): Format | undefined {
  if (name !== undefined) return FORMATS.find((format) => format.name === name);
  return FORMATS.find((format) => format.looksLike(text, file));
}
