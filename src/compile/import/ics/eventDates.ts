/**
 * When a calendar entry was: its day or days in EDTF and its clock times as they are written, with the zone
 * that it names; only times in UTC are moved, to the zone of the calendar. A last day is written as the day
 * after it.
 */
import { parseEdtf } from '../../edtf/parse.ts';
import { shown } from '../../text.ts';
import { writeDate, writeSpan } from '../civilDate.ts';
import { dayBefore, later, sameDay } from '../moment.ts';
import type { Moment } from '../moment.ts';
import { clockText, spanClock } from '../spanClock.ts';
import { secondsOf } from './components.ts';
import type { Property } from './components.ts';
import { momentOf } from './propertyMoment.ts';

export interface EventDates {
  readonly edtf: string;
  readonly clock: string;
  /** Whole sentences. */
  readonly doubts: readonly string[];
}

export interface Placing {
  /** By how many seconds start and end lie after what is written: for an entry that repeats. */
  readonly shift: number;
  /** Moves a time to the calendar's own zone. */
  readonly local: (moment: Moment) => Moment;
}

/** A text says why there is no date: a whole sentence. */
export function eventDates(
  start: Property | undefined,
  end: Property | undefined,
  duration: Property | undefined,
  { shift, local }: Placing,
): EventDates | string {
  if (!start) return 'It has no DTSTART.';
  const written = momentOf(start);
  const begin = written && shift !== 0 ? later(written, shift) : written;
  const first = begin && local(begin);
  const from = first && edtfOf(first);
  if (!begin || !first || !from) return `This is no date: ${shown(start.line)}.`;
  const alone = { edtf: from, clock: clockText(first), doubts: [] };
  const ended = end ? momentOf(end) : duration ? after(begin, duration) : begin;
  const last = ended && local(end ? later(ended, shift) : ended);
  if (!last) {
    const line = shown((end ?? duration)?.line ?? '');
    return { ...alone, doubts: [`Its end was left out, for it cannot be read: ${line}.`] };
  }
  const { clock, endsDayBefore } = spanClock(first, last, sameDay(first, last));
  if (sameDay(first, last)) return { ...alone, clock };
  // Ends are exclusive: of days, and of what lasts until midnight.
  const to = edtfOf(last.time === null || endsDayBefore ? dayBefore(last) : last);
  if (to !== null && (to === from || parseEdtf(`${from}/${to}`).ok)) {
    return { edtf: writeSpan(from, to), clock, doubts: [] };
  }
  return { ...alone, doubts: ['Its end was left out: it lies before its start.'] };
}

function after(start: Moment, duration: Property): Moment | null {
  const seconds = secondsOf(duration.values[0] ?? '');
  return seconds === null ? null : later(start, seconds);
}

function edtfOf({ year, month, day }: Moment): string | null {
  return month === null || day === null ? null : (writeDate(year, month, day)?.edtf ?? null);
}
