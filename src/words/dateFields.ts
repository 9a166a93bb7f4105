/**
 * Days, months and years in words, and ranges and lists of them with their common parts said once:
 *
 *     26–27 January 2024      6 and 8 February 2024      12 May – 3 June 2023      May–July 2023
 *
 * The order of day, month and year and the names are `Intl`'s, see `dateStrings.ts`. The year is a text of
 * ours, so that years before Christ and beyond the reach of `Date` are written as any other.
 */
import { fill } from './fill.ts';
import { cached, formatNumber, plainSpaces } from './numbers.ts';
import type { Strings } from './strings.ts';
import { yearInWords, yearRange } from './years.ts';

/** A day (all fields), a month (without day) or a year (alone). */
export interface DateFields {
  readonly year: number;
  /** 1–12 */
  readonly month?: number;
  readonly day?: number;
}

/** One date, or everything from one to another of the same unit. */
export interface DateItem {
  readonly first: DateFields;
  readonly last?: DateFields;
}

type Junction = 'conjunction' | 'disjunction';

const listFormat = cached((locale, type) => new Intl.ListFormat(locale, { type: type as Junction }));

/** "a, b and c", "a, b or c" */
export function listInWords(texts: readonly string[], junction: Junction, strings: Strings): string {
  const [first = '', second = ''] = texts;
  if (texts.length < 2) return first;
  if (texts.length === 2) return fill(strings.dates.pair[junction], { first, second });
  return plainSpaces(listFormat(strings.dates.locale, junction).format(texts));
}

/** Tight between numbers and single words, with spaces where an end has some of its own. */
export function rangeInWords(start: string, end: string, strings: Strings): string {
  if (start === end) return start;
  const { tightRange, range } = strings.dates;
  return fill(/\s/.test(start + end) ? range : tightRange, { start, end });
}

/** One date: "26 January 2024", "January 2024", "2024"; without its year: "26 January". */
export function fieldsInWords(fields: DateFields, strings: Strings, omitYear = false): string {
  return compose(fields, strings, { omitYear });
}

/** One date or range of dates. */
export function itemInWords(item: DateItem, strings: Strings, omitYear = false): string {
  return itemsInWords([item], 'conjunction', strings, omitYear);
}

/**
 * Dates and ranges of dates of the same unit in one list. `omitYear` leaves the year out where it is
 * the same for all.
 */
export function itemsInWords(
  items: readonly DateItem[],
  junction: Junction,
  strings: Strings,
  omitYear = false,
): string {
  const ends = items.flatMap(({ first, last }) => (last ? [first, last] : [first]));
  const [one] = ends;
  if (!one) return '';
  const sameYear = one.month !== undefined && ends.every(({ year }) => year === one.year);
  const sameMonth = one.day !== undefined && sameYear && ends.every(({ month }) => month === one.month);
  if (sameMonth || (sameYear && one.day === undefined)) {
    const unit = sameMonth ? 'day' : 'month';
    const texts = items.map((item, i) => unitsInWords(item, unit, i < items.length - 1, strings));
    return compose(one, strings, { omitYear, [unit]: listInWords(texts, junction, strings) });
  }
  const withYear = yearStandsFirst(strings) ? ends[0] : ends.at(-1);
  const write = (fields: DateFields): string =>
    compose(fields, strings, { omitYear: sameYear && (omitYear || fields !== withYear) });
  const texts = items.map(({ first, last }) => {
    if (!last) return write(first);
    if (one.month === undefined) return yearRange(first.year, last.year, strings);
    return rangeInWords(write(first), write(last), strings);
  });
  return listInWords(texts, junction, strings);
}

/** "26", "26–27"; a day that another one follows may bear a mark: "26.–27". */
function unitsInWords(
  { first, last }: DateItem,
  unit: 'day' | 'month',
  followed: boolean,
  strings: Strings,
): string {
  const text = (fields: DateFields): string => partText(fields, unit, strings);
  const marked = (day: string): string => (unit === 'day' ? fill(strings.dates.dayBeforeDay, { day }) : day);
  const end = followed ? marked(text(last ?? first)) : text(last ?? first);
  return last ? rangeInWords(marked(text(first)), end, strings) : end;
}

interface Replacements {
  readonly omitYear?: boolean;
  readonly day?: string;
  readonly month?: string;
}

function compose(fields: DateFields, strings: Strings, { omitYear, day, month }: Replacements): string {
  const year = yearInWords(fields.year, strings);
  if (fields.month === undefined) return year;
  const { dayMonthYear, dayMonth, monthYear } = strings.dates;
  const values = {
    day: day ?? partText(fields, 'day', strings),
    month: month ?? partText(fields, 'month', strings),
    year,
  };
  if (fields.day === undefined) return omitYear ? values.month : fill(monthYear, values);
  return fill(omitYear ? dayMonth : dayMonthYear, values);
}

function partText({ month = 1, day = 1 }: DateFields, unit: 'day' | 'month', strings: Strings): string {
  return unit === 'day' ? formatNumber(day, strings) : (strings.dates.months.long[month - 1] ?? '');
}

function yearStandsFirst(strings: Strings): boolean {
  return strings.dates.dayMonthYear.startsWith('{year}');
}
