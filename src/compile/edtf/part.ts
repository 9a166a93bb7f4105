/** One calendar unit: `2024-01-26`, `2024-21`, `198X`, `Y-17E7`, with its qualifiers. */
import { daysInMonth } from '../../model/calendar.ts';
import type { DatePart, Precision } from '../../model/date.ts';
import type { Cursor } from './cursor.ts';
import { ANY, boundsOfPattern, numbersMatching, writePattern } from './pattern.ts';
import type { DigitPattern } from './pattern.ts';
import { qualify, takeQualifier } from './qualifiers.ts';
import type { ComponentQualifiers } from './qualifiers.ts';
import { FIRST_SEASON, LAST_SEASON } from './seasons.ts';
import type { Seasons } from './seasons.ts';
import { parseYear, precisionOf } from './year.ts';

const MONTH_EXPECTED = `a month from 01 to 12 or a season from ${FIRST_SEASON} to ${LAST_SEASON}`;
const WELL_FORMED = 'write year, month and day as in 2024-01-26';

/** Reads the whole stretch of the cursor as one date. */
export function parsePart(cursor: Cursor, seasons: Seasons): DatePart {
  const start = cursor.at;
  const yearLeft = takeQualifier(cursor);
  const year = parseYear(cursor);
  const qualifiers: ComponentQualifiers[] = [
    { component: 'year', left: yearLeft, right: takeQualifier(cursor) },
  ];
  if (year.kind === 'alone') {
    if (!cursor.done) cursor.fail('the end of the date', 'leave out what follows the year');
    return { ...year.part, ...qualify(qualifiers) };
  }
  const monthAt = cursor.at;
  const month = parseComponent(cursor, 'month', qualifiers);
  if (month !== null) checkMonth(cursor, month, monthAt);
  const isSeason = Number(month) >= FIRST_SEASON;
  const dayAt = cursor.at;
  const day = month === null || isSeason ? null : parseComponent(cursor, 'day', qualifiers);
  if (!cursor.done) cursor.fail(...expectedAtEnd(cursor.rest, isSeason));
  const pattern: DigitPattern = { negative: year.negative, year: year.digits, month, day };
  const bounds = boundsOfPattern(pattern, seasons);
  if (!bounds) {
    const [expected, mend] = noSuchDay(pattern);
    cursor.fail(expected, mend, day === null ? start : dayAt + 1);
  }
  const precision = precisionOfPattern(pattern);
  return {
    ...bounds,
    precision,
    ...(isSeason ? { season: Number(month) } : {}),
    ...qualify(qualifiers),
    ...(saysMore(pattern, precision) ? { pattern: writePattern(pattern) } : {}),
  };
}

/** Reads `-05` or `-?05~`; null when the date ends here. */
function parseComponent(
  cursor: Cursor,
  component: 'month' | 'day',
  qualifiers: ComponentQualifiers[],
): string | null {
  if (!cursor.take(/-/)) return null;
  const left = takeQualifier(cursor);
  const start = cursor.at;
  const digits = cursor.take(/[\dX]*/)?.[0] ?? '';
  if (digits.length !== 2) {
    const mend = digits.length === 1 ? `write 0${digits}` : WELL_FORMED;
    const length = digits.length || undefined;
    cursor.fail(`a ${component} of two digits`, mend, start, length);
  }
  qualifiers.push({ component, left, right: takeQualifier(cursor) });
  return digits;
}

function checkMonth(cursor: Cursor, month: string, hyphenAt: number): void {
  if (numbersMatching(month, 1, 12).length > 0) return;
  if (!month.includes('X') && numbersMatching(month, FIRST_SEASON, LAST_SEASON).length > 0) return;
  const at = cursor.text.indexOf(month, hyphenAt);
  const mend = month === '00' ? 'leave the month out where it is unknown' : WELL_FORMED;
  cursor.fail(MONTH_EXPECTED, mend, at, 2);
}

function expectedAtEnd(rest: string, isSeason: boolean): [expected: string, mend: string] {
  if (isSeason && rest.startsWith('-')) {
    return ['the end of the date', 'leave out the day: a season has none'];
  }
  if (/^[T ]\d/.test(rest)) return ['the end of the date', 'leave out the clock time'];
  return ['the end of the date', WELL_FORMED];
}

function noSuchDay({ year, month, day }: DigitPattern): [expected: string, mend: string] {
  const digits = `${year}-${month ?? ANY}-${day ?? ANY}`;
  if (digits.includes('X')) return ['a day that exists', 'write digits that some day of the calendar has'];
  const length = daysInMonth(Number(year), Number(month));
  return [`a day from 01 to ${length}`, `write a day that exists: ${year}-${month} has ${length} days`];
}

function precisionOfPattern({ year, month, day }: DigitPattern): Precision {
  const unspecified = year.indexOf('X');
  if (unspecified >= 0) return precisionOf(10 ** (year.length - unspecified));
  if (month === null || month.includes('X')) return 'year';
  if (Number(month) >= FIRST_SEASON) return 'season';
  return day === null || day.includes('X') ? 'month' : 'day';
}

/** Whether the digits tell more than "some time within the unit". */
function saysMore({ year, month, day }: DigitPattern, precision: Precision): boolean {
  const monthSaid = month !== null && month !== ANY;
  const daySaid = day !== null && day !== ANY;
  if (precision === 'day' || precision === 'season') return false;
  if (precision === 'month') return daySaid;
  if (precision === 'year') return monthSaid || daySaid;
  return monthSaid || daySaid || /X\d/.test(year) || year === 'XXXX';
}
