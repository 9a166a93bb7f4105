/**
 * When a calendar entry was: its day or days in EDTF and its clock times as they are written, with the zone
 * that the calendar names; no time is moved to another zone. A last day is written as the day after it.
 */
import { parseEdtf } from '../../edtf/parse.ts';
import { shown } from '../../text.ts';
import { writeDate, writeSpan } from '../civilDate.ts';
import { dayBefore, later, readMoment, sameDay } from '../moment.ts';
import type { Moment } from '../moment.ts';
import { clockText, spanClock } from '../spanClock.ts';
import { secondsOf } from './components.ts';
import type { Property } from './components.ts';

export interface EventDates {
  readonly edtf: string;
  readonly clock: string;
  /** Whole sentences. */
  readonly doubts: readonly string[];
}

/** A text says why there is no date: a whole sentence. */
export function eventDates(
  start: Property | undefined,
  end: Property | undefined,
  duration: Property | undefined,
): EventDates | string {
  if (!start) return 'It has no DTSTART.';
  const first = momentOf(start);
  const from = first && edtfOf(first);
  if (!first || !from) return `This is no date: ${shown(start.line)}.`;
  const alone = { edtf: from, clock: clockText(first), doubts: [] };
  const last = end ? momentOf(end) : duration ? after(first, duration) : first;
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

function momentOf({ values, parameters }: Property): Moment | null {
  const moment = readMoment(values[0]);
  if (!moment || moment.time === null || moment.zone !== '') return moment;
  return { ...moment, zone: zoneName(parameters['tzid'] ?? '') };
}

/** Some programs put a path in front: "/softwarestudio.org/Olson_20011030_5/Europe/Berlin". */
function zoneName(tzid: string): string {
  return /^\/.*?([A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+){1,2})$/.exec(tzid)?.[1] ?? tzid;
}

function after(start: Moment, duration: Property): Moment | null {
  const seconds = secondsOf(duration.values[0] ?? '');
  return seconds === null ? null : later(start, seconds);
}

function edtfOf({ year, month, day }: Moment): string | null {
  return month === null || day === null ? null : (writeDate(year, month, day)?.edtf ?? null);
}
