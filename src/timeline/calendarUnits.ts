/** Days, months and years as a tick axis needs them: where they start, and which of them are round. */
import { civilFromMs, midnightOf, msOfDay } from '../model/calendar.ts';
import { DAY } from '../model/units.ts';
import type { Ms } from '../model/units.ts';

export interface CalendarUnit {
  /** Start of the unit that holds the time. */
  start(time: Ms): Ms;
  /** End of the unit that starts there. */
  end(start: Ms): Ms;
  /** The smallest step whose named units lie at least that many days apart; null: none does. */
  step(days: number): number | null;
  /** Starts of the units named at that step which have some time in `[from, to)`. */
  starts(from: Ms, to: Ms, step: number): Ms[];
  /** 0: the roundest. */
  rank(start: Ms): number;
}

/** The least of `steps` that spans so many days, at `length` days each. */
function leastStep(steps: readonly number[], length: number, days: number): number | null {
  return steps.find((step) => step * length >= days) ?? null;
}

/** Which days of the month are named at each step; the last before the next month is left out. */
const DAYS_NAMED: Readonly<Record<number, (day: number) => boolean>> = {
  1: () => true,
  2: (day) => day % 2 === 1 && day < 31,
  5: (day) => day % 5 === 1 && day < 31,
  10: (day) => day % 10 === 1 && day < 31,
  15: (day) => day === 1 || day === 16,
};
const DAY_STEPS = [1, 2, 5, 10, 15];

export const dayUnit: CalendarUnit = {
  start: midnightOf,
  end: (start) => start + DAY,
  step: (days) => leastStep(DAY_STEPS, 1, days),
  starts(from, to, step) {
    const isNamed = DAYS_NAMED[step] ?? (() => false);
    const starts: Ms[] = [];
    for (let start = dayUnit.start(from); start < to; start += DAY) {
      if (isNamed(civilFromMs(start).day)) starts.push(start);
    }
    return starts;
  },
  rank(start) {
    const { day } = civilFromMs(start);
    return [15, 10, 5, 2].findIndex((step) => DAYS_NAMED[step]?.(day)) >>> 0;
  },
};

const MONTH_LENGTH = 30.436875;
const MONTH_STEPS = [1, 3, 6];

export const monthUnit: CalendarUnit = {
  start(time) {
    const { year, month } = civilFromMs(time);
    return msOfDay(year, month);
  },
  end(start) {
    const { year, month } = civilFromMs(start);
    return msOfDay(year, month + 1);
  },
  step: (days) => leastStep(MONTH_STEPS, MONTH_LENGTH, days),
  starts(from, to, step) {
    const { year, month } = civilFromMs(from);
    const starts: Ms[] = [];
    for (let i = month - 1; ; i++) {
      const start = msOfDay(year, i + 1);
      if (start >= to) return starts;
      if (i % step === 0) starts.push(start);
    }
  },
  rank(start) {
    const { month } = civilFromMs(start);
    return [12, 6, 3].findIndex((step) => (month - 1) % step === 0) >>> 0;
  },
};

const YEAR_LENGTH = 365.2425;

export interface YearUnit extends CalendarUnit {
  /** Astronomical number of the year that starts there. */
  number(start: Ms): number;
}

/**
 * The year that people count so many years before our era: 100 BC is the year -99. From 10,000 on a
 * round number means itself, as in the words for years.
 */
function yearBefore(count: number): number {
  return count >= 10_000 && count % 1000 === 0 ? -count : 1 - count;
}

export const yearUnit: YearUnit = {
  number: (start) => civilFromMs(start).year,
  start: (time) => msOfDay(civilFromMs(time).year),
  end: (start) => msOfDay(civilFromMs(start).year + 1),
  step(days) {
    for (let power = 1; power < 1e12; power *= 10) {
      const step = [1, 2, 5].find((digit) => digit * power * YEAR_LENGTH >= days);
      if (step !== undefined) return step * power;
    }
    return null;
  },
  starts(from, to, step) {
    const first = civilFromMs(from).year;
    const starts: Ms[] = [];
    for (let count = Math.floor((1 - first) / step); count > 0; count--) {
      const year = yearBefore(count * step);
      if (msOfDay(year) >= to) return starts;
      if (year >= first) starts.push(msOfDay(year));
    }
    for (let year = Math.max(Math.ceil(first / step), 1) * step; ; year += step) {
      const start = msOfDay(year);
      if (start >= to) return starts;
      starts.push(start);
    }
  },
  /** How much less than a power of ten divides the year's number. */
  rank(start) {
    const { year } = civilFromMs(start);
    const counted = year > 0 || yearBefore(-year) === year ? Math.abs(year) : 1 - year;
    let rank = 30;
    for (let power = 1; counted % power === 0 && power < 1e12; power *= 10) {
      rank -= counted % (5 * power) === 0 ? 2 : 1;
    }
    return rank;
  },
};
