/**
 * Points in time as programs write them: milliseconds since 1970, ISO dates with or without time and zone,
 * what `Date` writes, `/Date(…)/`. Day and clock stay as they are written; only a bare number of
 * milliseconds has none, and is read in UTC.
 */
import { civilFromDays, daysFromCivil, daysInMonth } from '../../model/calendar.ts';
import type { Json } from './json.ts';

export interface Moment {
  /** Astronomical. */
  readonly year: number;
  /** 1–12; null when only the year was written. */
  readonly month: number | null;
  readonly day: number | null;
  /** `HH:MM` or `HH:MM:SS`; null when no time was written. */
  readonly time: string | null;
  /** "UTC", "+02:00"; '' when none was written. */
  readonly zone: string;
}

const DAY_MS = 86_400_000;
/** The furthest that `Date` goes. */
const FURTHEST_MS = 8.64e15;

const ISO = new RegExp(
  String.raw`^([+-]\d{6}|-?\d{1,4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?` +
    String.raw`(?:[T ]+(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?(?:\d\d)?)?)?$`,
  'i',
);
/** What `String(date)` gives: "Sun Apr 20 2014 09:30:00 GMT+0200 (CEST)". */
const SPOKEN = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d{4})(?: (\d\d):(\d\d):(\d\d)(?: GMT([+-]\d{4}))?)?/;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Null for what is none of these, or no day of the calendar. */
export function readMoment(value: Json | undefined): Moment | null {
  if (typeof value === 'number') return fromMs(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  const ms = /^(?:\/?Date\((-?\d{1,16})[^)]*\)\/?|(-?\d{9,16}))$/.exec(text);
  if (ms) return fromMs(Number(ms[1] ?? ms[2]));
  const spoken = SPOKEN.exec(text);
  if (spoken) {
    const [, name = '', day, year, hour, minute, second, zone] = spoken;
    return checked(year, String(MONTHS.indexOf(name) + 1), day, [hour, minute, second], zone);
  }
  const [whole, year, month, day, hour, minute, second, zone] = ISO.exec(text) ?? [];
  return whole === undefined ? null : checked(year, month, day, [hour, minute, second], zone);
}

function fromMs(ms: number): Moment | null {
  if (!Number.isFinite(ms) || Math.abs(ms) > FURTHEST_MS) return null;
  const days = Math.floor(ms / DAY_MS);
  const seconds = Math.floor((ms - days * DAY_MS) / 1000);
  const time = clock(Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60);
  return { ...civilFromDays(days), time, zone: 'UTC' };
}

function checked(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
  [hour, minute, second]: readonly (string | undefined)[],
  zone: string | undefined,
): Moment | null {
  const year = Number(yearText);
  const month = monthText === undefined ? null : Number(monthText);
  const day = dayText === undefined ? null : Number(dayText);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > daysInMonth(year, month ?? 1))) return null;
  if (hour === undefined) return { year, month, day, time: null, zone: '' };
  const time = clock(Number(hour), Number(minute), Number(second ?? 0));
  if (day === null || Number(hour) > 23 || Number(minute) > 59) return null;
  return { year, month, day, time, zone: zoneName(zone) };
}

function zoneName(zone: string | undefined): string {
  if (zone === undefined) return '';
  return /^(?:z|[+-]00:?(?:00)?)$/i.test(zone) ? 'UTC' : zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
}

function clock(hour: number, minute: number, second: number): string {
  return `${two(hour)}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

export function isMidnight({ time }: Moment): boolean {
  return time === '00:00';
}

/** Whether both are written as times of one day. */
export function sameDay(a: Moment, b: Moment): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

/** As many seconds later, on the same clock. */
export function later(moment: Moment, seconds: number): Moment {
  const then = fromMs((secondsOnClock(moment) + seconds) * 1000);
  const { time, zone } = moment;
  return then === null ? moment : { ...then, time: time === null ? null : then.time, zone };
}

/** Seconds from the beginning of 1970 on the clock that it is written by; midnight when it has no time. */
export function secondsOnClock({ year, month, day, time }: Moment): number {
  const [hour = 0, minute = 0, second = 0] = (time ?? '').split(':').map(Number);
  return (daysFromCivil(year, month ?? 1, day ?? 1) * 24 + hour) * 3600 + minute * 60 + second;
}

/** The day before, without a time: the last day of what ends at midnight. */
export function dayBefore({ year, month, day, zone }: Moment): Moment {
  return { ...civilFromDays(daysFromCivil(year, month ?? 1, day ?? 1) - 1), time: null, zone };
}
