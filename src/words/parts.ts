/** One part of a date in words: "26 January 2024", "about 1984", "spring 2024", "the 1980s". */
import { civilFromMs } from '../model/calendar.ts';
import type { DateComponent, DatePart, Qualifier } from '../model/date.ts';
import { DAY } from '../model/units.ts';
import { fieldsInWords, listInWords } from './dateFields.ts';
import type { DateFields } from './dateFields.ts';
import { fill } from './fill.ts';
import { patternInWords } from './patterns.ts';
import { someOf } from './someOf.ts';
import type { PartOptions } from './someOf.ts';
import type { Strings } from './strings.ts';
import { yearGroupInWords, yearInWords, yearRange } from './years.ts';

/** The day, month or year that the part is; null for any other, and where more is to be said of it. */
export function plainFields(part: DatePart): DateFields | null {
  const { precision, approximate, uncertain, pattern, estimate } = part;
  if (approximate || uncertain || pattern !== undefined || estimate !== undefined) return null;
  return fieldsOf(part, precision);
}

function fieldsOf(part: DatePart, precision: DatePart['precision']): DateFields | null {
  const { year, month, day } = civilFromMs(part.from);
  if (precision === 'day') return { year, month, day };
  if (precision === 'month') return { year, month };
  return precision === 'year' ? { year } : null;
}

export function partInWords(part: DatePart, strings: Strings, options: PartOptions): string {
  return qualified(part, bareInWords(part, strings, options), strings);
}

function bareInWords(part: DatePart, strings: Strings, options: PartOptions): string {
  const { dates } = strings;
  const first = civilFromMs(part.from);
  const last = civilFromMs(part.to - DAY);
  if (part.pattern !== undefined) return patternInWords(part, part.pattern, strings);
  if (part.estimate !== undefined) {
    const range = yearRange(first.year, last.year, strings);
    return fill(dates.estimated, { date: yearInWords(part.estimate, strings), range });
  }
  if (part.season !== undefined) {
    const { alone } = dates.seasons[part.season] ?? {};
    return options.omitYear && alone ? alone : seasonInWords(part.season, first.year, last.year, strings);
  }
  const fields = fieldsOf(part, part.precision);
  if (fields) return fieldsInWords(fields, strings, options.omitYear);
  const { precision } = part;
  const name =
    precision === 'decade' || precision === 'century' || precision === 'millennium'
      ? yearGroupInWords(precision, first.year, last.year, strings)
      : null;
  return name ?? someOf('year', yearRange(first.year, last.year, strings), strings);
}

/** "spring 2024", "winter 2023–24", "the last quarter of 2022". */
function seasonInWords(code: number, first: number, last: number, strings: Strings): string {
  const { seasons, winterYears } = strings.dates;
  const name = seasons[code];
  if (!name) return yearRange(first, last, strings);
  let year = yearInWords(first, strings);
  if (last !== first) {
    const sameCentury = first >= 1000 && Math.floor(first / 100) === Math.floor(last / 100);
    const next = sameCentury ? String(last % 100).padStart(2, '0') : yearInWords(last, strings);
    year = fill(winterYears, { year, next });
  }
  return fill(name.ofYear, { year });
}

function qualified(part: DatePart, date: string, strings: Strings): string {
  const { about, perhaps, perhapsAbout, partly } = strings.dates;
  if (part.qualified) return fill(partly, { date, notes: componentNotes(part, part.qualified, strings) });
  if (part.approximate) return fill(part.uncertain ? perhapsAbout : about, { date });
  return part.uncertain ? fill(perhaps, { date }) : date;
}

/** "year and month approximate, day uncertain" */
function componentNotes(
  part: DatePart,
  qualifiers: Readonly<Partial<Record<DateComponent, Qualifier>>>,
  strings: Strings,
): string {
  const { components, componentApproximate, componentUncertain, componentBoth } = strings.dates;
  const forms: readonly [Qualifier, string][] = [
    ['~', componentApproximate],
    ['?', componentUncertain],
    ['%', componentBoth],
  ];
  const named = ['year', 'month', 'day'] as const;
  const monthOrSeason = part.season === undefined ? 'month' : 'season';
  const notes: string[] = [];
  for (const [qualifier, form] of forms) {
    const names = named
      .filter((component) => qualifiers[component] === qualifier)
      .map((component) => components[component === 'month' ? monthOrSeason : component]);
    if (names.length > 0) notes.push(fill(form, { what: listInWords(names, 'conjunction', strings) }));
  }
  return notes.join(', ');
}
