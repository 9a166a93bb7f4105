/** Months, the order of dates, pairs and lengths of time stand in the strings as `Intl` gives them. */
import { expect, test } from 'vitest';
import { de } from './de.ts';
import { enUS } from './en-US.ts';
import { en } from './en.ts';
import { fill } from './fill.ts';
import { plainSpaces } from './numbers.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2000, month, 1));

test.each([en, enUS, de])('$lang', ({ lang, dates }) => {
  const { locale, months, dayMonthYear, dayMonth, monthYear, pair, lengths } = dates;
  const format = (options: Intl.DateTimeFormatOptions, tag = locale) => {
    const { format: write } = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', calendar: 'gregory', ...options });
    return MONTHS.map((time) => write(time));
  };
  const filled = (form: string, names: readonly string[]) =>
    names.map((month) => fill(form, { day: '1', month, year: '2000' }));
  expect(months.long).toEqual(format({ month: 'long' }));
  expect(months.short).toEqual(format({ month: 'short' }, lang));
  expect(filled(monthYear, months.shortOfYear)).toEqual(format({ month: 'short', year: 'numeric' }, lang));
  expect(filled(monthYear, months.long)).toEqual(format({ month: 'long', year: 'numeric' }));
  expect(filled(dayMonth, months.long)).toEqual(format({ month: 'long', day: 'numeric' }));
  expect(filled(dayMonthYear, months.long)).toEqual(format({ month: 'long', day: 'numeric', year: 'numeric' }));
  for (const type of ['conjunction', 'disjunction'] as const) {
    const listed = new Intl.ListFormat(locale, { type }).format(['this', 'that']);
    expect(fill(pair[type], { first: 'this', second: 'that' })).toBe(listed);
  }
  for (const [style, unitDisplay] of [['full', 'long'], ['short', 'short']] as const) {
    for (const unit of ['minute', 'hour', 'day', 'month', 'year'] as const) {
      const { format: write } = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay });
      const [one, other] = lengths[style][unit];
      for (const count of [0, 1, 2, 5, 11, 21, 100]) {
        expect(fill(count === 1 ? one : other, { count: String(count) })).toBe(plainSpaces(write(count)));
      }
    }
  }
});
