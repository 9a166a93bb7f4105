/** Numbers of years, months and days, as foreign files have them, written as EDTF. */
import { daysInMonth } from '../../model/calendar.ts';

/** EDTF, with what of the numbers it could not take up. */
export interface WrittenDate {
  readonly edtf: string;
  readonly precision: 'year' | 'month' | 'day';
  /** Whole sentences. */
  readonly doubts: readonly string[];
}

/** Years of more digits stand alone in EDTF, without month and day. */
const LONG_YEAR = 10_000;
/** Beyond, a year has more digits than EDTF dates of ours may have. */
const FURTHEST_YEAR = 1e12;

/** An astronomical year as EDTF writes it: `0044`, `-0043`, `Y-13800000000`. */
export function edtfYear(year: number): string {
  const sign = year < 0 ? '-' : '';
  const magnitude = Math.abs(year);
  return magnitude < LONG_YEAR ? `${sign}${String(magnitude).padStart(4, '0')}` : `Y${sign}${magnitude}`;
}

/**
 * A year counted as historians do, without a year 0, as an astronomical one: -44 is 44 BC, so -43. A round
 * number beyond 10,000 BC means itself: nobody takes a year off 13.8 billion.
 */
export function astronomicalYear(year: number): number {
  const isRound = year <= -LONG_YEAR && year % 1000 === 0;
  return year < 0 && !isRound ? year + 1 : year;
}

/** Whether a year, astronomical, lies so far back that nobody can know it: it is always about. */
export function isAlwaysAbout(year: number): boolean {
  return year <= -LONG_YEAR + 1;
}

/**
 * @param year astronomical
 * @param month null when it is not known
 * @returns null when the year is too far away
 */
export function writeDate(year: number, month: number | null, day: number | null): WrittenDate | null {
  if (!Number.isSafeInteger(year) || Math.abs(year) > FURTHEST_YEAR) return null;
  const stem = edtfYear(year);
  if (isAlwaysAbout(year)) return bare(`${stem}~`, month, day);
  if (year >= LONG_YEAR) return bare(stem, month, day);
  if (month === null) {
    const doubts = day === null ? [] : [`Its day ${day} was left out, for it has no month.`];
    return { edtf: stem, precision: 'year', doubts };
  }
  if (month < 1 || month > 12) {
    return { edtf: stem, precision: 'year', doubts: [`There is no month ${month}; only the year was kept.`] };
  }
  const withMonth = `${stem}-${two(month)}`;
  if (day === null) return { edtf: withMonth, precision: 'month', doubts: [] };
  if (day < 1 || day > daysInMonth(year, month)) {
    const doubts = [`There is no day ${day} in ${withMonth}; only the month was kept.`];
    return { edtf: withMonth, precision: 'month', doubts };
  }
  return { edtf: `${withMonth}-${two(day)}`, precision: 'day', doubts: [] };
}

function bare(edtf: string, month: number | null, day: number | null): WrittenDate {
  const isBare = month === null && day === null;
  const doubts = isBare ? [] : ['Month and day were left out: the year is too far away.'];
  return { edtf, precision: 'year', doubts };
}

/** `EDTF/EDTF`, or the one date when both are the same. */
export function writeSpan(start: string, end: string): string {
  return start === end ? start : `${start}/${end}`;
}

/** `07` */
export function two(value: number | string): string {
  return String(value).padStart(2, '0');
}
