/** The date of a row, from the columns that the mapping names. */
import { shown } from '../../text.ts';
import type { PeopleDate } from '../peopleDates/readPeopleDate.ts';
import type { CellDates } from './cellDates.ts';
import { withCentury } from './exactness.ts';
import { dateColumns } from './mapping.ts';
import type { DateEntry, StatedPrecision, TableMapping } from './mapping.ts';
import { numbersText } from './numberedDate.ts';
import { endingOf, isPlain, spanOf, withoutEnd } from './rowSpans.ts';
import { atPrecision } from './statedPrecision.ts';

export interface RowDate {
  readonly edtf: string;
  /** As it was written, where EDTF says it in other words. */
  readonly asWritten?: string;
  readonly clock?: string;
  /** Columns that it was read from. */
  readonly columns: readonly string[];
  /** Whether there is a column for its end, and nothing in it. */
  readonly isEndless?: boolean;
  /** Whole sentences on what is not as it stood. */
  readonly doubts: readonly string[];
}

export type RowDateResult = (RowDate & { readonly entry: DateEntry }) | { readonly why: string };

/** The cell of a column; '' when there is none. */
export type Cell = (column: string | undefined) => string;

/** By the first entry whose columns are filled; the reason, when there is no date in the row. */
export function rowDate(mapping: TableMapping, cell: Cell, dates: CellDates): RowDateResult {
  let unread: string | null = null;
  const years = mapping.dates.flatMap(({ date, start, year }) => cell(date ?? start ?? year));
  for (const entry of mapping.dates) {
    const found = entryDate(entry, cell, dates, years);
    if ('why' in found) {
      if (!found.empty) unread ??= found.why;
    } else if (unread === null) {
      return { ...precise(found, mapping, cell), entry };
    } else if (entry.year !== undefined || /^-?\d{4}$/.test(found.edtf)) {
      // A year beside a day that cannot be read; any other date may be that of something else.
      const doubt = `${unread} Only ${unitOf(found.edtf)}${found.edtf} was taken.`;
      return { ...found, entry, doubts: [...found.doubts, doubt] };
    }
  }
  return { why: unread ?? 'There is no date.' };
}

function unitOf(edtf: string): string {
  return /^-?\d{4}$/.test(edtf) ? 'the year ' : '';
}

function precise(date: RowDate, { precision }: TableMapping, cell: Cell): RowDate {
  const code = cell(precision?.column).toLowerCase();
  if (precision === undefined || code === '') return date;
  const stated: StatedPrecision | undefined = precision.codes[code];
  const columns = [...date.columns, precision.column];
  if (stated === undefined) {
    const doubts = [...date.doubts, `Its precision ${shown(code)} is not in the mapping and was not heeded.`];
    return { ...date, columns: date.columns, doubts };
  }
  return { ...date, edtf: atPrecision(date.edtf, stated), columns };
}

type Found = RowDate | { readonly why: string; readonly empty: boolean };

/** @param years of the row; that of one date may be the century of another */
function entryDate(entry: DateEntry, cell: Cell, dates: CellDates, years: readonly string[]): Found {
  const columns = dateColumns(entry).filter((name) => cell(name) !== '');
  const read = (text: string, ...from: readonly (string | undefined)[]) => {
    const whole = withCentury(text, years);
    const found = dates.read(whole);
    const isAbout = entry.about?.some((name) => from.includes(name)) ?? false;
    if (!found.ok) return found;
    const edtf = isAbout ? atPrecision(found.edtf, 'about') : found.edtf;
    return { ...found, edtf, worded: found.worded || whole !== text };
  };
  if (entry.date !== undefined) return single(read(cell(entry.date), entry.date), cell(entry.date), columns);
  const doubts: string[] = [];
  const [startText, endText] =
    entry.year === undefined
      ? [cell(entry.start), cell(entry.end)]
      : [
          numbersText(cell(entry.year), cell(entry.month), cell(entry.day), doubts),
          numbersText(cell(entry.end_year), cell(entry.end_month), cell(entry.end_day), doubts),
        ];
  const start = read(startText, entry.start, entry.year, entry.month, entry.day);
  const end = read(endText, entry.end, entry.end_year, entry.end_month, entry.end_day);
  if (!start.ok && !start.empty) return start;
  if (!start.ok) {
    if (!end.ok) return end;
    const { edtf, clock } = endingOf(null, '', end, endText, dates);
    return {
      ...(single(end, endText, columns) as RowDate),
      edtf: isPlain(edtf) ? `/${edtf}` : edtf,
      ...(clock && { clock }),
      doubts: [...doubts, ...wordsLost(end, endText)],
    };
  }
  const begun = single(start, startText, columns) as RowDate;
  const from = { ...begun, doubts: [...doubts, ...wordsLost(start, startText)] };
  if (!end.ok) {
    const lost = end.empty ? [] : [`Its end was left out: ${end.why}`];
    const isNamed = entry.end !== undefined || entry.end_year !== undefined;
    const without = end.empty ? (isNamed ? entry.without_end : 'one day') : 'unknown';
    const isEndless = isNamed && end.empty;
    return { ...from, edtf: withoutEnd(start.edtf, without), isEndless, doubts: [...from.doubts, ...lost] };
  }
  const ending = endingOf(start, startText, end, endText, dates);
  const span = spanOf(start.edtf, ending.edtf);
  if (span === null) {
    const what = `Its end ${shown(endText)} is before its beginning ${shown(startText)} and was left out.`;
    return { ...from, doubts: [...from.doubts, what] };
  }
  // Where no clock tells why, the day that was written stands beside the one before it.
  const isMoved = ending.isDayBefore && ending.clock === '';
  const isWorded = start.worded || end.worded || span.widened || isMoved;
  return {
    ...from,
    edtf: span.edtf,
    ...(ending.clock && { clock: ending.clock }),
    ...(isWorded && { asWritten: `${startText} – ${endText}` }),
    doubts: [
      ...from.doubts,
      ...wordsLost(end, endText),
      ...(span.widened
        ? [`EDTF has no span from ${shown(startText)} to ${shown(endText)}; it became about ${span.edtf}.`]
        : []),
    ],
  };
}

function single(date: PeopleDate, written: string, columns: readonly string[]): Found {
  if (!date.ok) return { why: date.why, empty: date.empty };
  return {
    edtf: date.edtf,
    ...(date.worded && { asWritten: written }),
    ...(date.clock !== undefined && { clock: date.clock }),
    columns,
    doubts: wordsLost(date, written),
  };
}

function wordsLost(date: PeopleDate, written: string): string[] {
  if (!date.ok || date.dropped.length === 0) return [];
  const words = date.dropped.map((word) => `“${word}”`).join(' and ');
  return [`EDTF has no word for ${words}: ${shown(written)} became ${date.edtf}.`];
}
