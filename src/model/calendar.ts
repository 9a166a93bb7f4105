/**
 * The proleptic Gregorian calendar by arithmetic alone, so that years far beyond the ±271,821 of
 * JavaScript's `Date` work. Years are astronomical: 0 is 1 BC, -1 is 2 BC.
 *
 * Days count from 1970-01-01. A year is taken to begin in March, so that the leap day is its last
 * and the months' lengths follow one line; 400 such years (an era) always have 146,097 days.
 */
import { DAY } from './units.ts';
import type { Ms } from './units.ts';

const DAYS_PER_ERA = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;

export interface CivilDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of the month (1–12) in that year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 1970-01-01 to a date; `month` may lie outside 1–12 and `day` outside the month. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const sinceMarch = year * 12 + (month - 3);
  const marchYear = Math.floor(sinceMarch / 12);
  const monthOfYear = sinceMarch - marchYear * 12;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  // (153 m + 2) / 5: the days before month m of a year that begins with March.
  const dayOfYear = Math.floor((153 * monthOfYear + 2) / 5) + day - 1;
  return era * DAYS_PER_ERA + yearOfEra * 365 + leapDays + dayOfYear - EPOCH;
}

/** The date that many days after 1970-01-01. */
export function civilFromDays(days: number): CivilDate {
  const sinceEpoch = days + EPOCH;
  const era = Math.floor(sinceEpoch / DAYS_PER_ERA);
  const dayOfEra = sinceEpoch - era * DAYS_PER_ERA;
  // Without the leap days passed so far (every 4 years, not every 100, every 400) a year has 365 days.
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthOfYear = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthOfYear + 2) / 5) + 1;
  const month = monthOfYear < 10 ? monthOfYear + 3 : monthOfYear - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}

/** Midnight UTC at which the day begins; `month` and `day` may overflow as in `daysFromCivil`. */
export function msOfDay(year: number, month = 1, day = 1): Ms {
  return daysFromCivil(year, month, day) * DAY;
}

/** Whole days since 1970-01-01 of a midnight, as every end of an event is one; beyond 2^53 ms of the nearest. */
export function dayOfMs(ms: Ms): number {
  return Math.round(ms / DAY);
}

/** Midnight UTC at which the day of an instant begins. */
export function midnightOf(ms: Ms): Ms {
  return Math.floor(ms / DAY) * DAY;
}

/** The day that an instant falls on. */
export function civilFromMs(ms: Ms): CivilDate {
  return civilFromDays(dayNumber(ms));
}

/**
 * Whole days since 1970-01-01. Midnights are exact in a double up to 2^63 ms (292 million years);
 * beyond, the nearest midnight is meant.
 */
function dayNumber(ms: Ms): number {
  return Math.abs(ms) < 2 ** 53 ? Math.floor(ms / DAY) : Math.round(ms / DAY);
}

/** `2024-01-26`; years beyond four digits and negative ones with their sign, as ISO 8601: `-0044-03-15`. */
export function isoDate(ms: Ms): string {
  const { year, month, day } = civilFromMs(ms);
  return `${isoYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

function isoYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  if (year < 0) return `-${digits}`;
  return year > 9999 ? `+${digits}` : digits;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * Midnight of an ISO calendar date `[+-]YYYY-MM-DD` with four or more digits in the year; null when
 * it is not one, or the day does not exist. A space is read as the plus sign it stands for in an
 * address's query.
 */
export function parseIsoDate(text: string): Ms | null {
  const match = /^([+\- ]?)(\d{4,13})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const year = Number(match[2]) * (match[1] === '-' ? -1 : 1);
  const month = Number(match[3]);
  const day = Number(match[4]);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return msOfDay(year, month, day) + 0;
}
