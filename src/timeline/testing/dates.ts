/**
 * Dates for tests, written shortly: a small part of EDTF, without any checking. The real parser is
 * the compiler's and out of reach for this folder.
 *
 * `2016`, `201X`, `19XX`, `-0043`, `Y-1000000000`, `2023-11`, `2024-21`, `2024-36~`, `2024-11-05`;
 * `a/b` with `..` and empty ends; `[a..b]`, `[a,b]`, `{a,b}`.
 */
import { msOfDay } from '../../model/calendar.ts';
import type { DatePart, DateRange, EventDate, IntervalEnd, Precision } from '../../model/date.ts';
import { DAY } from '../../model/units.ts';

export function parseDate(edtf: string): EventDate {
  const bracket = edtf[0];
  if (bracket === '[' || bracket === '{') {
    const inner = edtf.slice(1, -1);
    const members = inner.includes('..') ? [rangeOf(inner.split('..'))] : inner.split(',').map(parsePart);
    return { kind: bracket === '[' ? 'oneOf' : 'allOf', edtf, members };
  }
  if (edtf.includes('/')) return { kind: 'interval', edtf, ...rangeOf(edtf.split('/')) };
  return { kind: 'single', edtf, part: parsePart(edtf) };
}

function rangeOf([start = '', end = '']: string[]): DateRange {
  return { start: parseEnd(start), end: parseEnd(end) };
}

function parseEnd(text: string): IntervalEnd {
  if (text === '') return 'unknown';
  return text === '..' ? 'open' : parsePart(text);
}

/** First month (from 1) and number of months of the season and quarter codes used in tests. */
const SEASONS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3], 33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3],
};

function parsePart(text: string): DatePart {
  const bare = text.replace(/[~?%]$/, '');
  const qualifiers = {
    ...(/[~%]$/.test(text) ? { approximate: true as const } : {}),
    ...(/[?%]$/.test(text) ? { uncertain: true as const } : {}),
  };
  const unspecified = /^(-?\d+?)(X{1,3})$/.exec(bare);
  if (unspecified) {
    const years = 10 ** (unspecified[2] ?? '').length;
    const first = Number(unspecified[1]) * years;
    const precision: Precision = years === 10 ? 'decade' : years === 100 ? 'century' : 'millennium';
    return { from: msOfDay(first), to: msOfDay(first + years), precision, ...qualifiers };
  }
  const match = /^Y?(-?\d+)(?:-(\d\d))?(?:-(\d\d))?$/.exec(bare);
  if (!match) throw new Error(`not a test date: ${text}`);
  const year = Number(match[1]);
  const month = Number(match[2] ?? 0);
  const day = Number(match[3] ?? 0);
  if (day > 0) {
    const from = msOfDay(year, month, day);
    return { from, to: from + DAY, precision: 'day', ...qualifiers };
  }
  const season = SEASONS[month];
  if (season) {
    const [first, months] = season;
    const span = { from: msOfDay(year, first), to: msOfDay(year, first + months) };
    return { ...span, precision: 'season', season: month, ...qualifiers };
  }
  if (month > 0) {
    return { from: msOfDay(year, month), to: msOfDay(year, month + 1), precision: 'month', ...qualifiers };
  }
  return { from: msOfDay(year), to: msOfDay(year + 1), precision: 'year', ...qualifiers };
}
