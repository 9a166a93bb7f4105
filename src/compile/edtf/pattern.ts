/**
 * Dates with unspecified digits: which days a pattern such as `156X-12-25` or `1984-1X` can be.
 *
 *     156X-12-25   1560-12-25 ┬ 1561-12-25 … 1569-12-25      bounds: from the first to the last
 */
import { daysInMonth, msOfDay } from '../../model/calendar.ts';
import type { Interval } from '../../model/units.ts';
import { monthsOfSeason } from './seasons.ts';
import type { Seasons } from './seasons.ts';

/** Digits with an X for each unspecified one; month and day are null where not written. */
export interface DigitPattern {
  readonly negative: boolean;
  /** Four digits or X. */
  readonly year: string;
  /** Two digits or X, a season code too. */
  readonly month: string | null;
  readonly day: string | null;
}

export const ANY = 'XX';

/** The numbers from `least` to `most` that the digits can be, ascending. */
export function numbersMatching(digits: string, least: number, most: number): number[] {
  if (!digits.includes('X')) {
    const number = Number(digits);
    return number >= least && number <= most ? [number] : [];
  }
  const first = Math.max(least, Number(digits.replaceAll('X', '0')));
  const last = Math.min(most, Number(digits.replaceAll('X', '9')));
  const fits = new RegExp(`^${digits.replaceAll('X', '\\d')}$`);
  const numbers: number[] = [];
  for (let number = first; number <= last; number++) {
    if (fits.test(String(number).padStart(digits.length, '0'))) numbers.push(number);
  }
  return numbers;
}

/** From the first day that the pattern can be to the end of the last; null when no such day exists. */
export function boundsOfPattern(pattern: DigitPattern, seasons: Seasons): Interval | null {
  const magnitudes = numbersMatching(pattern.year, 0, 9999);
  const years = pattern.negative ? magnitudes.map((year) => 0 - year).toReversed() : magnitudes;
  const span = /^\d\d$/.test(pattern.month ?? '') ? monthsOfSeason(Number(pattern.month), seasons) : null;
  if (span) {
    const firstYear = years[0];
    const lastYear = years.at(-1);
    if (firstYear === undefined || lastYear === undefined) return null;
    return { from: msOfDay(firstYear, span.month), to: msOfDay(lastYear, span.month + span.months) };
  }
  const months = numbersMatching(pattern.month ?? ANY, 1, 12);
  const days = numbersMatching(pattern.day ?? ANY, 1, 31);
  const first = firstExisting(years, months, days);
  const last = firstExisting(years.toReversed(), months.toReversed(), days.toReversed());
  if (!first || !last) return null;
  return { from: msOfDay(...first), to: msOfDay(last[0], last[1], last[2] + 1) };
}

/** The first of the combinations, in the order given, that is in the calendar. */
function firstExisting(years: number[], months: number[], days: number[]): [number, number, number] | null {
  for (const year of years) {
    for (const month of months) {
      const length = daysInMonth(year, month);
      const day = days.find((candidate) => candidate <= length);
      if (day !== undefined) return [year, month, day];
    }
  }
  return null;
}

/** `156X-12-25` in the form that `DatePart.pattern` holds. */
export function writePattern({ negative, year, month, day }: DigitPattern): string {
  const parts = [year];
  if (month !== null) parts.push(month);
  if (day !== null) parts.push(day);
  while (parts.length > 1 && parts.at(-1) === ANY) parts.pop();
  return (negative ? '-' : '') + parts.join('-');
}
