/** Dates that a column of their own says to be less exact than they look. */
import { civilFromMs, daysInMonth } from '../../../model/calendar.ts';
import { knownBounds } from '../../../model/date.ts';
import { parseEdtf } from '../../edtf/parse.ts';
import type { StatedPrecision } from './mapping.ts';

/**
 * within: some time from its start to its end, and about when there is only one day; month … century: the
 * unit that it lies in, where it is finer than that; about: marked so. Never more exact than before.
 */
export function atPrecision(edtf: string, stated: StatedPrecision): string {
  if (stated === 'exact') return edtf;
  if (stated === 'about') return parseEdtf(`${edtf}~`).ok ? `${edtf}~` : edtf;
  if (stated === 'within') return within(edtf);
  const parts = edtf.split('/');
  const cut = parts.map((part) => coarsened(part, stated));
  const [first] = cut;
  if (first !== undefined && cut.every((part) => part === first)) return first;
  const whole = cut.join('/');
  return parseEdtf(whole).ok ? whole : edtf;
}

const DIGITS = { decade: 3, century: 2 } as const;

function coarsened(part: string, to: 'month' | 'year' | 'decade' | 'century'): string {
  const [, year, month] = /^(-?\d{4})(?:-(\d\d))?(?:-\d\d)?[?~%]?$/.exec(part) ?? [];
  if (year === undefined) return part;
  if (to === 'month') return month === undefined ? year : `${year}-${month}`;
  if (to === 'year') return year;
  // The year 0 and those before it are counted across the tens of BC years.
  if (year.startsWith('-')) return part;
  return year.slice(0, DIGITS[to]).padEnd(4, 'X');
}

function within(edtf: string): string {
  const [start, end, another] = edtf.split('/');
  if (start === undefined || another !== undefined || /[[{]/.test(edtf)) return edtf;
  if (end === undefined) return parseEdtf(`${edtf}~`).ok && /^[-\d]+$/.test(edtf) ? `${edtf}~` : edtf;
  const span = `[${start}..${end}]`.replaceAll('....', '..');
  const parsed = parseEdtf(span);
  if (!parsed.ok || start === '' || end === '') return edtf;
  const { from, to } = knownBounds(parsed.date);
  return from === null || to === null ? span : (wholeUnit(from, to) ?? span);
}

/** A whole month or year by its own name. */
function wholeUnit(from: number, to: number): string | null {
  const [first, last] = [civilFromMs(from), civilFromMs(to - 1)];
  if (first.year !== last.year || first.day !== 1 || first.year < 0 || first.year > 9999) return null;
  if (last.day !== daysInMonth(last.year, last.month)) return null;
  const year = String(first.year).padStart(4, '0');
  if (first.month === last.month) return `${year}-${String(first.month).padStart(2, '0')}`;
  return first.month === 1 && last.month === 12 ? year : null;
}
