/** The date of a row, from the columns that the mapping names. */
import { isoDate } from '../../../model/calendar.ts';
import { knownBounds, partsOf } from '../../../model/date.ts';
import type { EventDate } from '../../../model/date.ts';
import { parseEdtf } from '../../edtf/parse.ts';
import { shown } from '../../text.ts';
import { readPeopleDate } from '../peopleDates/readPeopleDate.ts';
import type { PeopleDate } from '../peopleDates/readPeopleDate.ts';
import { dateColumns } from './mapping.ts';
import type { DateEntry, StatedPrecision, TableMapping } from './mapping.ts';
import { atPrecision } from './statedPrecision.ts';

export interface RowDate {
  readonly edtf: string;
  /** As it was written, where EDTF says it in other words. */
  readonly asWritten?: string;
  readonly clock?: string;
  /** Columns that it was read from. */
  readonly columns: readonly string[];
  /** Whole sentences on what is not as it stood. */
  readonly doubts: readonly string[];
}

export type RowDateResult = RowDate | { readonly why: string };

/** The cell of a column; '' when there is none. */
export type Cell = (column: string | undefined) => string;

/** Reads dates as the column is used to write them. */
export type DateReader = (text: string) => PeopleDate;

/** By the first entry whose columns are filled; the reason, when there is no date in the row. */
export function rowDate(mapping: TableMapping, cell: Cell, readDate: DateReader): RowDateResult {
  let unread: string | null = null;
  for (const entry of mapping.dates) {
    const found = entryDate(entry, cell, readDate);
    if ('why' in found) {
      if (!found.empty) unread ??= found.why;
    } else if (unread === null) {
      return precise(found, mapping, cell);
    } else if (/^-?\d{4}$/.test(found.edtf)) {
      // A year beside a day that cannot be read; any other date may be that of something else.
      return { ...found, doubts: [...found.doubts, `${unread} Only the year ${found.edtf} was taken.`] };
    }
  }
  return { why: unread ?? 'There is no date.' };
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

function entryDate(entry: DateEntry, cell: Cell, readDate: DateReader): Found {
  const columns = dateColumns(entry).filter((name) => cell(name) !== '');
  if (entry.date !== undefined) return single(readDate(cell(entry.date)), cell(entry.date), columns);
  const doubts: string[] = [];
  const [startText, endText] =
    entry.year === undefined
      ? [cell(entry.start), cell(entry.end)]
      : [
          numbersText(cell(entry.year), cell(entry.month), cell(entry.day), doubts),
          numbersText(cell(entry.end_year), cell(entry.end_month), cell(entry.end_day), doubts),
        ];
  const start = readDate(startText);
  const end = readDate(endText);
  if (!start.ok && !start.empty) return start;
  if (!start.ok) {
    if (!end.ok) return end;
    const edtf = isPlain(end.edtf) ? `/${end.edtf}` : end.edtf;
    return { ...single(end, endText, columns), edtf, columns, doubts: [...doubts, ...wordsLost(end, endText)] };
  }
  const from = { ...(single(start, startText, columns) as RowDate), doubts: [...doubts, ...wordsLost(start, startText)] };
  if (!end.ok) {
    const lost = end.empty ? [] : [`Its end was left out: ${end.why}`];
    const isNamed = entry.end !== undefined || entry.end_year !== undefined;
    const without = end.empty ? (isNamed ? entry.without_end : 'one day') : 'unknown';
    return { ...from, edtf: withoutEnd(start.edtf, without), doubts: [...from.doubts, ...lost] };
  }
  const span = spanOf(start.edtf, end.edtf);
  if (span === null) {
    const what = `Its end ${shown(endText)} is before its beginning ${shown(startText)} and was left out.`;
    return { ...from, doubts: [...from.doubts, what] };
  }
  const clocks = [start.clock, end.clock].filter((clock) => clock !== undefined);
  const isWorded = start.worded || end.worded || span.widened;
  return {
    ...from,
    edtf: span.edtf,
    ...(clocks.length > 0 && { clock: [...new Set(clocks)].join(' – ') }),
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

/** Whether it can be the end of an interval. */
function isPlain(edtf: string): boolean {
  return !/[/[\]{}]/.test(edtf);
}

function withoutEnd(edtf: string, meaning: DateEntry['without_end']): string {
  if (!isPlain(edtf) || meaning === undefined || meaning === 'one day') return edtf;
  return `${edtf}/${meaning === 'open' ? '..' : ''}`;
}

/** From one date to another; null when the other is earlier. */
function spanOf(start: string, end: string): { readonly edtf: string; readonly widened: boolean } | null {
  if (start === end) return { edtf: start, widened: false };
  if (isPlain(start) && isPlain(end)) {
    const edtf = `${start}/${end}`;
    return parseEdtf(edtf).ok ? { edtf, widened: false } : null;
  }
  // An interval’s end can be no “some time between”: its outermost years, and about.
  const [first, last] = [outermost(start, 'from'), outermost(end, 'to')];
  const edtf = `${first}/${last}`;
  return parseEdtf(edtf).ok ? { edtf, widened: true } : null;
}

function outermost(edtf: string, side: 'from' | 'to'): string {
  if (isPlain(edtf)) return edtf;
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return '';
  const bound = knownBounds(parsed.date)[side] ?? innermost(parsed.date, side);
  if (bound === null) return '';
  const year = /^[-+]?\d+(?=-\d\d-\d\d$)/.exec(isoDate(side === 'to' ? bound - 1 : bound))?.[0] ?? '';
  return `${year.length > 5 ? `Y${year.replace('+', '')}` : year}~`;
}

/** Of a date that is open on that side, what is known of it at all. */
function innermost(date: EventDate, side: 'from' | 'to'): number | null {
  const known = partsOf(date).map((part) => part[side]);
  return known.length === 0 ? null : side === 'from' ? Math.min(...known) : Math.max(...known);
}

function isKnown(text: string): boolean {
  return text !== '' && !/^(?:0+|\?+|unknown|na|n\/a)$/i.test(text);
}

/** Year, month and day in columns of their own as one text; what has no month is no day. */
function numbersText(year: string, month: string, day: string, doubts: string[]): string {
  if (!isKnown(year) || !isKnown(month)) {
    if (isKnown(day) && isKnown(year)) doubts.push(`Its day ${shown(day)} was left out, for it has no month.`);
    return isKnown(year) ? year : '';
  }
  if (year.startsWith('-')) {
    doubts.push(`The month of its year ${shown(year)} was left out: BC years are counted in two ways.`);
    return year;
  }
  // Spreadsheets make 3.0 of a 3.
  const [y, m, d] = [year, month, day].map((text) => text.replace(/\.0+$/, '')) as [string, string, string];
  const isNumeric = /^\d{1,4}$/.test(y) && /^\d{1,2}$/.test(m);
  const stem = isNumeric ? `${y.padStart(4, '0')}-${m.padStart(2, '0')}` : `${m} ${y}`;
  if (!isKnown(d)) return stem;
  const text = isNumeric ? `${stem}-${d.padStart(2, '0')}` : `${d} ${stem}`;
  if (readPeopleDate(text).ok) return text;
  doubts.push(`Its day ${shown(day)} does not exist in that month and was left out.`);
  return stem;
}
