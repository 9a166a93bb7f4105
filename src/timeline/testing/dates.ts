/**
 * Dates for tests, written shortly: a small part of EDTF, without any checking. The real parser is
 * the compiler's and out of reach for this folder.
 *
 * `2016`, `201X`, `19XX`, `-0043`, `Y-1000000000`, `2023-11`, `2024-21`, `2024-36~`, `2024-11-05`;
 * `a/b` with `..` and empty ends; `[a..b]`, `[a,b]`, `{a,b}`.
 */
import type { DatePart, DateRange, EventDate, IntervalEnd, Precision } from '../../model/date.ts';
import type { Ms } from '../../model/units.ts';

/** UTC midnight of a day, ms; month from 1, day from 1; both may overflow. Beyond JavaScript's dates: mean years. */
export function dayMs(year: number, month = 1, day = 1): Ms {
  const gregorianCycles = Math.floor(year / 400);
  const date = new Date(0);
  date.setUTCFullYear(year - gregorianCycles * 400, month - 1, day);
  return date.getTime() + gregorianCycles * 146_097 * 86_400_000;
}

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
    return { from: dayMs(first), to: dayMs(first + years), precision, ...qualifiers };
  }
  const match = /^Y?(-?\d+)(?:-(\d\d))?(?:-(\d\d))?$/.exec(bare);
  if (!match) throw new Error(`not a test date: ${text}`);
  const year = Number(match[1]);
  const month = Number(match[2] ?? 0);
  const day = Number(match[3] ?? 0);
  if (day > 0) return { from: dayMs(year, month, day), to: dayMs(year, month, day + 1), precision: 'day', ...qualifiers };
  const season = SEASONS[month];
  if (season) {
    const [first, months] = season;
    const span = { from: dayMs(year, first), to: dayMs(year, first + months) };
    return { ...span, precision: 'season', season: month, ...qualifiers };
  }
  if (month > 0) return { from: dayMs(year, month), to: dayMs(year, month + 1), precision: 'month', ...qualifiers };
  return { from: dayMs(year), to: dayMs(year + 1), precision: 'year', ...qualifiers };
}
