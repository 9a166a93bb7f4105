/**
 * A date as a reader types it: as the reader's language writes it, or ISO.
 *
 *     2024-01-31   2024-01   2024   31 January 2024   Jan 31, 2024   January 2024   31/1/2024   500 BC
 */
import { daysInMonth, msOfDay, parseIsoDate } from '../model/calendar.ts';
import type { Ms } from '../model/units.ts';
import { cached, plainSpaces } from './numbers.ts';
import type { Strings } from './strings.ts';

/** Shorter beginnings of a month's name could be another's. */
const LEAST_LETTERS = 3;
/** A number of fewer digits beside others is no year: "31.1.24" could be meant in two ways. */
const LEAST_YEAR = 100;

/** Midnight at which the day, month or year begins; null when the text is no date. */
export function typedDate(text: string, strings: Strings): Ms | null {
  const typed = folded(text);
  return isoStart(typed) ?? yearStart(typed, strings) ?? dateStart(typed, strings);
}

function isoStart(typed: string): Ms | null {
  return parseIsoDate(typed) ?? parseIsoDate(`${typed}-01`) ?? parseIsoDate(`${typed}-01-01`);
}

/** A year alone, also of few digits, grouped, or before Christ. */
function yearStart(typed: string, { dates }: Strings): Ms | null {
  const plain = /^-?\d{1,9}$/.exec(typed)?.[0];
  if (plain !== undefined) return msOfDay(Number(plain));
  const bce = yearIn(typed, dates.bce);
  if (bce !== null) return msOfDay(1 - bce);
  const ce = yearIn(typed, dates.ce) ?? yearIn(typed, '{year}');
  return ce === null ? null : msOfDay(ce);
}

/** @param form "{year} BC" */
function yearIn(typed: string, form: string): number | null {
  const [before = '', after = ''] = folded(form).split('{year}');
  if (!typed.startsWith(before) || !typed.endsWith(after)) return null;
  const digits = typed.slice(before.length, typed.length - after.length);
  if (!/^\d{1,3}([.,' ]?\d{3})*$|^\d{1,9}$/.test(digits)) return null;
  return Number(digits.replace(/\D/g, ''));
}

/** A day or month with its year: names of months, or numbers in the language's order. */
function dateStart(typed: string, { dates }: Strings): Ms | null {
  const parts = typed.match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  const numbers = parts.filter((part) => /\d/.test(part)).map(Number);
  const words = parts.filter((part) => !/\d/.test(part));
  const named = words.map((word) => monthNamed(word, dates.locale)).find((month) => month !== null);
  if (named !== undefined) {
    const [year, ...others] = numbers.toSorted((a, b) => b - a);
    return others.length > 1 ? null : startOf(year, named, others[0]);
  }
  // Words that are no month: no date is meant.
  if (words.length > 0) return null;
  if (numbers.length === 2) return startOf(Math.max(...numbers), Math.min(...numbers));
  if (numbers.length !== 3) return null;
  const order = numbers[0]! >= LEAST_YEAR ? ['year', 'month', 'day'] : fieldOrder(dates.locale, '');
  const of = (field: string): number | undefined => numbers[order.indexOf(field)];
  return startOf(of('year'), of('month') ?? 0, of('day'));
}

function startOf(year: number | undefined, month: number, day = 1): Ms | null {
  if (year === undefined || year < LEAST_YEAR || month < 1 || month > 12) return null;
  return day < 1 || day > daysInMonth(year, month) ? null : msOfDay(year, month, day);
}

/** 1–12 */
function monthNamed(word: string, locale: string): number | null {
  if (word.length < LEAST_LETTERS) return null;
  const month = monthNames(locale, '').findIndex((names) => names.some((name) => name.startsWith(word)));
  return month < 0 ? null : month + 1;
}

/** Long and short, alone and beside a day. */
const monthNames = cached((locale) =>
  Array.from({ length: 12 }, (_, month) =>
    (['long', 'short'] as const).flatMap((style) =>
      [{}, { day: 'numeric' } as const].map((beside) => {
        const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: style, ...beside });
        const parts = format.formatToParts(Date.UTC(2000, month, 1));
        return folded(parts.find(({ type }) => type === 'month')?.value ?? '');
      }),
    ),
  ),
);

/** Of day, month and year in numbers. */
const fieldOrder = cached((locale): string[] =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC' })
    .formatToParts(0)
    .map(({ type }) => type)
    .filter((type) => type !== 'literal'),
);

function folded(text: string): string {
  return plainSpaces(text).trim().toLowerCase().normalize('NFD').replace(/\p{Mn}/gu, '').replaceAll('−', '-');
}
