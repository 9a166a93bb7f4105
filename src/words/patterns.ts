/** Dates with unspecified digits in words: "25 December of a year in the 1560s". */
import { civilFromMs } from '../model/calendar.ts';
import type { DatePart } from '../model/date.ts';
import { DAY } from '../model/units.ts';
import { fieldsInWords, itemInWords, rangeInWords } from './dateFields.ts';
import { fill } from './fill.ts';
import { formatNumber } from './numbers.ts';
import { someOf } from './someOf.ts';
import type { Strings } from './strings.ts';
import { yearGroupInWords, yearInWords, yearRange } from './years.ts';

const FORM = /^(-?)([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/;
const UNKNOWN = 'XX';

/** Words for `DatePart.pattern`. */
export function patternInWords(
  part: DatePart,
  pattern: string,
  strings: Strings,
): string {
  const [, sign = '', year = '', month, day] = FORM.exec(pattern) ?? [];
  if (!year.includes('X')) return withinYear(part, month, day, strings);
  const { unknownYear, inYears, inUnknownYear } = strings.dates;
  const dayOrMonth = withoutYear(part, month, day, strings);
  if (year === 'XXXX') {
    if (month === undefined) return unknownYear;
    if (dayOrMonth !== null) return fill(inUnknownYear, { date: dayOrMonth });
  }
  const first = Number(year.replaceAll('X', '0'));
  const last = Number(year.replaceAll('X', '9'));
  const years = sign === '-' ? yearsInWords(-last, -first, strings) : yearsInWords(first, last, strings);
  if (month === undefined) return someOf('year', years, strings);
  if (dayOrMonth !== null) return fill(inYears, { date: dayOrMonth, years });
  return someOf('time', boundsInWords(part, strings), strings);
}

/** The year is known: some day or month of a range, or a day of an unknown month. */
function withinYear(
  part: DatePart,
  month: string | undefined,
  day: string | undefined,
  strings: Strings,
): string {
  const first = civilFromMs(part.from);
  const last = civilFromMs(part.to - DAY);
  if (month === UNKNOWN && day !== undefined && !day.includes('X')) {
    const year = yearInWords(first.year, strings);
    return fill(strings.dates.inUnknownMonth, { day: formatNumber(Number(day), strings), year });
  }
  if (day === undefined || day === UNKNOWN) {
    const { year } = first;
    const months = { first: { year, month: first.month }, last: { year, month: last.month } };
    return someOf('month', itemInWords(months, strings), strings);
  }
  return someOf('day', itemInWords({ first, last }, strings), strings);
}

/** "25 December", "December", "spring"; null where day or month is itself not fully known. */
function withoutYear(
  part: DatePart,
  month: string | undefined,
  day: string | undefined,
  strings: Strings,
): string | null {
  if (month === undefined || month.includes('X')) return null;
  if (part.season !== undefined) return strings.dates.seasons[part.season]?.alone ?? null;
  const fields = { year: 0, month: Number(month) };
  if (day === undefined || day === UNKNOWN) return fieldsInWords(fields, strings, true);
  return day.includes('X') ? null : fieldsInWords({ ...fields, day: Number(day) }, strings, true);
}

/** "the 1560s", "the 16th century", "1003–1993" */
function yearsInWords(first: number, last: number, strings: Strings): string {
  const unit = ({ 10: 'decade', 100: 'century', 1000: 'millennium' } as const)[last - first + 1];
  return (unit && yearGroupInWords(unit, first, last, strings)) ?? yearRange(first, last, strings);
}

function boundsInWords(part: DatePart, strings: Strings): string {
  const start = fieldsInWords(civilFromMs(part.from), strings);
  return rangeInWords(start, fieldsInWords(civilFromMs(part.to - DAY), strings), strings);
}
