/**
 * The forms of a year: four digits (`1984`, `-0044`, `19XX`), beyond four digits (`Y170000002`),
 * exponential (`Y-17E7`), each with significant digits (`1950S2`: estimated to be 1950, certainly
 * within 1900–1999).
 */
import { msOfDay } from '../../model/calendar.ts';
import type { DatePart, Precision } from '../../model/date.ts';
import type { Cursor } from './cursor.ts';

export type Year =
  /** Months and days may follow. */
  | { readonly kind: 'digits'; readonly negative: boolean; readonly digits: string }
  /** A year that stands alone. */
  | { readonly kind: 'alone'; readonly part: DatePart };

/** Years whose bounds in ms are still told apart to the day when rounded to a double. */
const FURTHEST_YEAR = 1e12;

/** Reads a year; faults when there is none. */
export function parseYear(cursor: Cursor): Year {
  return cursor.sees(/Y/) ? parseLongYear(cursor) : parseFourDigits(cursor);
}

function parseFourDigits(cursor: Cursor): Year {
  const start = cursor.at;
  const match = cursor.take(/(-?)([\dX]*)/);
  const digits = match?.[2] ?? '';
  const length = match?.[0].length ?? 0;
  if (digits === '') {
    cursor.fail('a year of four digits', 'begin the date with its year, as in 2024-01-26', start);
  }
  if (digits.length < 4) {
    const padded = (match?.[1] ?? '') + digits.padStart(4, '0');
    cursor.fail('a year of four digits', `write ${padded}`, start, length);
  }
  if (digits.length > 4) {
    const mend = digits.includes('X') ? 'give the year four digits' : `write Y${match?.[0]} for the year`;
    cursor.fail('a year of four digits', mend, start, length);
  }
  const negative = match?.[1] === '-';
  if (negative && digits === '0000') {
    cursor.fail('a year other than -0000', 'write 0000 for 1 BC, -0001 for 2 BC', start, length);
  }
  if (!cursor.sees(/S/)) return { kind: 'digits', negative, digits };
  if (digits.includes('X')) {
    const mend = 'leave out the S and what follows, or write the estimated year in full';
    cursor.fail('a year without X before S', mend, start, length);
  }
  return { kind: 'alone', part: significant(cursor, signed(Number(digits), negative)) };
}

function parseLongYear(cursor: Cursor): Year {
  const start = cursor.at;
  const match = cursor.take(/Y(-?)(\d+)(?:E(\d+))?/);
  if (!match) {
    cursor.fail('a year of more than four digits after Y', 'write it as in Y12024 or Y-17E7', start + 1);
  }
  const magnitude = Number(match[2]) * 10 ** Number(match[3] ?? 0);
  const length = match[0].length;
  if (magnitude <= 9999) {
    const plain = (match[1] ?? '') + String(magnitude).padStart(4, '0');
    cursor.fail('a year of more than four digits after Y', `write ${plain}`, start, length);
  }
  if (magnitude > FURTHEST_YEAR) {
    cursor.fail('a year nearer than 10^12', 'write a year with at most twelve digits', start, length);
  }
  const year = signed(magnitude, match[1] === '-');
  return { kind: 'alone', part: cursor.sees(/S/) ? significant(cursor, year) : years(year, year, 'year') };
}

/** Reads `S2` after the year. */
function significant(cursor: Cursor, year: number): DatePart {
  const start = cursor.at;
  const count = Number(cursor.take(/S(\d+)/)?.[1] ?? 0);
  const magnitude = Math.abs(year);
  const digits = String(magnitude).length;
  if (count < 1 || count > digits) {
    const mend = `write S1 to S${digits}, or leave it out`;
    const length = cursor.at - start || undefined;
    cursor.fail(`a number of significant digits from 1 to ${digits}`, mend, start, length);
  }
  const span = 10 ** (digits - count);
  const least = Math.floor(magnitude / span) * span;
  const most = least + span - 1;
  const precision = precisionOf(span);
  const bounds = year < 0 ? years(-most, -least, precision) : years(least, most, precision);
  return span === 1 ? bounds : { ...bounds, estimate: year };
}

function years(first: number, last: number, precision: Precision): DatePart {
  return { from: msOfDay(first), to: msOfDay(last + 1), precision };
}

/** The precision of a stretch of 1, 10, 100 … years. */
export function precisionOf(span: number): Precision {
  const precisions: readonly Precision[] = ['year', 'decade', 'century', 'millennium'];
  return precisions[String(span).length - 1] ?? 'era';
}

function signed(magnitude: number, negative: boolean): number {
  return negative ? 0 - magnitude : magnitude;
}
