/** Spans from one date of a row to another. */
import { isoDate } from '../../../model/calendar.ts';
import { knownBounds, partsOf } from '../../../model/date.ts';
import type { EventDate } from '../../../model/date.ts';
import { parseEdtf } from '../../edtf/parse.ts';
import { writeDate } from '../civilDate.ts';
import { dayBefore, readMoment } from '../moment.ts';
import type { PeopleDate } from '../peopleDates/readPeopleDate.ts';
import { spanClock } from '../spanClock.ts';
import type { CellDates } from './cellDates.ts';
import type { DateEntry } from './mapping.ts';

type ReadDate = Extract<PeopleDate, { ok: true }>;

export interface Ending {
  readonly edtf: string;
  /** Of the whole span; '' when there is nothing to say. */
  readonly clock: string;
  /** Whether it is the day before the one that was written. */
  readonly isDayBefore: boolean;
}

/** The end of a span, and the clock times of the whole. */
export function endingOf(
  start: ReadDate | null,
  startText: string,
  end: ReadDate,
  endText: string,
  dates: CellDates,
): Ending {
  const isSameDay = start?.edtf === end.edtf;
  const startTime = start ? dates.timeOf(startText) : { time: null, zone: '' };
  const endTime = dates.timeOf(endText);
  // A midnight that begins the only day there is ends nothing.
  const isIdle = isSameDay && endTime.time === '00:00';
  const { clock, endsDayBefore } = spanClock(startTime, isIdle ? { time: null, zone: '' } : endTime, isSameDay);
  const before = endsDayBefore ? edtfBefore(end.edtf) : null;
  return { edtf: before ?? end.edtf, clock, isDayBefore: before !== null };
}

function edtfBefore(day: string): string | null {
  const moment = /^-?\d{4}-\d\d-\d\d$/.test(day) ? readMoment(day) : null;
  if (!moment) return null;
  const { year, month, day: before } = dayBefore(moment);
  return writeDate(year, month, before)?.edtf ?? null;
}

/** Whether it can be the end of an interval. */
export function isPlain(edtf: string): boolean {
  return !/[/[\]{}]/.test(edtf);
}

export function withoutEnd(edtf: string, meaning: DateEntry['without_end']): string {
  if (!isPlain(edtf) || meaning === undefined || meaning === 'one day') return edtf;
  return `${edtf}/${meaning === 'open' ? '..' : ''}`;
}

/** From one date to another; null when the other is earlier. */
export function spanOf(start: string, end: string): { readonly edtf: string; readonly widened: boolean } | null {
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
