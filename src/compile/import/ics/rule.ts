/** Rules of repetition (RFC 5545, 3.3.10) as far as whole days go; those of hours are not read. */
import { civilFromDays, daysFromCivil, daysInMonth } from '../../../model/calendar.ts';
import type { CivilDate } from '../../../model/calendar.ts';
import { readMoment } from '../moment.ts';
import type { Moment } from '../moment.ts';

export interface Rule {
  readonly frequency: (typeof FREQUENCIES)[number];
  readonly interval: number;
  readonly count: number | null;
  /** The last moment that it may give. */
  readonly until: Moment | null;
  /** 1–12; empty: any. */
  readonly months: readonly number[];
  /** 1–31, or -1 for the last day; empty: any. */
  readonly monthDays: readonly number[];
  readonly weekdays: readonly Weekday[];
  /** The day that weeks begin with. */
  readonly weekStart: number;
}

interface Weekday {
  /** 0 is Monday. */
  readonly day: number;
  /** 1 for the first of the month or year, -1 for the last, 0 for all. */
  readonly nth: number;
}

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** How many days are looked at: a rule may give none for ever. */
const DAYS_LOOKED_AT = 8000;
/** Dates of later years have no days. */
const LAST_DAY = daysFromCivil(9999, 12, 31);

/** @param text "FREQ=WEEKLY;COUNT=3"; null when it says more than is read here */
export function readRule(text: string): Rule | null {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().split(';').filter(Boolean)) {
    const [, key, value] = /^([A-Z]+)=([-+\w,]+)$/.exec(part) ?? [];
    if (key === undefined || value === undefined || !KEYS.has(key)) return null;
    parts.set(key, value);
  }
  const frequency = FREQUENCIES.find((each) => each === parts.get('FREQ'));
  const list = (key: string) => (parts.get(key) ?? '').split(',').filter(Boolean);
  const [months, monthDays] = [list('BYMONTH').map(Number), list('BYMONTHDAY').map(Number)];
  const weekdays = list('BYDAY').map(readWeekday);
  const [interval, count] = [Number(parts.get('INTERVAL') ?? 1), Number(parts.get('COUNT') ?? 1)];
  const until = parts.has('UNTIL') ? readUntil(parts.get('UNTIL') ?? '') : null;
  const weekStart = WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO');
  const isNumbered = weekdays.some((each) => each !== null && each.nth !== 0);
  const isSound =
    [...months, ...monthDays, interval, count].every(Number.isInteger) &&
    interval > 0 &&
    interval < 10_000 &&
    count > 0 &&
    weekStart >= 0 &&
    weekdays.every((each) => each !== null) &&
    (until !== null || !parts.has('UNTIL')) &&
    !(isNumbered && (frequency === 'DAILY' || frequency === 'WEEKLY'));
  if (frequency === undefined || !isSound) return null;
  const found = weekdays.filter((each) => each !== null);
  const counted = parts.has('COUNT') ? count : null;
  return { frequency, interval, count: counted, until, months, monthDays, weekdays: found, weekStart };
}

const KEYS = new Set('FREQ INTERVAL COUNT UNTIL BYMONTH BYMONTHDAY BYDAY WKST'.split(' '));

function readWeekday(text: string): Weekday | null {
  const [, nth, name = ''] = /^([-+]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? [];
  return name === '' ? null : { day: WEEKDAYS.indexOf(name), nth: Number(nth ?? 0) };
}

function readUntil(text: string): Moment | null {
  const withDay = text.replace(/^(\d{4})(\d\d)(\d\d)(?=T|$)/, '$1-$2-$3');
  return readMoment(withDay.replace(/T(\d\d)(\d\d)/, 'T$1:$2:'));
}

/**
 * Days (since 1970) that the rule gives from `start` on, in order, without regard to its count and its last
 * moment. Ends when it has looked at as many days as it may.
 */
export function* daysOf(rule: Rule, start: CivilDate): Generator<number> {
  const whole = withStart(rule, start);
  const first = daysFromCivil(start.year, start.month, start.day);
  let looked = 0;
  for (let turn = 0; looked < DAYS_LOOKED_AT; turn += 1) {
    for (const [from, to] of spansOf(whole, start, turn * rule.interval)) {
      looked += to - from;
      for (let day = from; day < to; day += 1) {
        if (day > LAST_DAY) return;
        if (day >= first && isGiven(whole, day)) yield day;
      }
    }
  }
}

/** What a rule does not say, the start does: the day of the week, of the month, the month. */
function withStart(rule: Rule, { year, month, day }: CivilDate): Rule {
  const { frequency, months, monthDays, weekdays } = rule;
  if (frequency === 'DAILY' || weekdays.length > 0) return rule;
  if (frequency === 'WEEKLY') {
    return { ...rule, weekdays: [{ day: weekdayOf(daysFromCivil(year, month, day)), nth: 0 }] };
  }
  if (monthDays.length > 0) return rule;
  const isBare = frequency === 'YEARLY' && months.length === 0;
  return { ...rule, monthDays: [day], ...(isBare && { months: [month] }) };
}

/** The days among which the rule chooses, so many days, weeks, months or years after the start. */
function spansOf(rule: Rule, start: CivilDate, steps: number): [from: number, to: number][] {
  const { year, month, day } = start;
  const first = daysFromCivil(year, month, day);
  switch (rule.frequency) {
    case 'DAILY':
      return [[first + steps, first + steps + 1]];
    case 'WEEKLY': {
      const from = first - ((weekdayOf(first) - rule.weekStart + 7) % 7) + 7 * steps;
      return [[from, from + 7]];
    }
    case 'MONTHLY':
      return [[daysFromCivil(year, month + steps, 1), daysFromCivil(year, month + steps + 1, 1)]];
    case 'YEARLY': {
      const months = rule.months.length > 0 ? rule.months.toSorted((a, b) => a - b) : ALL_MONTHS;
      return months.map((each) => [
        daysFromCivil(year + steps, each, 1),
        daysFromCivil(year + steps, each + 1, 1),
      ]);
    }
  }
}

const ALL_MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function isGiven({ frequency, months, monthDays, weekdays }: Rule, days: number): boolean {
  const { year, month, day } = civilFromDays(days);
  if (months.length > 0 && !months.includes(month)) return false;
  const length = daysInMonth(year, month);
  if (monthDays.length > 0 && !monthDays.includes(day) && !monthDays.includes(day - length - 1)) return false;
  if (weekdays.length === 0) return true;
  const isInYear = frequency === 'YEARLY' && months.length === 0;
  const before = isInYear ? days - daysFromCivil(year, 1, 1) : day - 1;
  const after = isInYear ? daysFromCivil(year + 1, 1, 1) - days - 1 : length - day;
  const ordinals = new Set([0, Math.floor(before / 7) + 1, -Math.floor(after / 7) - 1]);
  return weekdays.some((each) => each.day === weekdayOf(days) && ordinals.has(each.nth));
}

/** 0 is Monday. */
function weekdayOf(days: number): number {
  // 1 January 1970 was a Thursday.
  return (((days + 3) % 7) + 7) % 7;
}
