/** Dates as ISO 8601 has them, for formats that know no other: as exact as they are known, or not at all. */
import { isoDate } from '../model/calendar.ts';
import { isRange, membersOf } from '../model/date.ts';
import type { DatePart, DateRange, EventDate, IntervalEnd } from '../model/date.ts';
import { DAY } from '../model/units.ts';
import type { Interval } from '../model/units.ts';

export interface IsoSpan {
  /** `2024-11-05`, `2023-11` or `2016`; null when it is open, unknown, in doubt or less exact than a year. */
  readonly start: string | null;
  /** The same; null also where one date says when all of it was. */
  readonly end: string | null;
}

/** The last day in it: intervals end before the day that `to` begins. */
export function lastDay(to: number): string {
  return isoDate(to - DAY);
}

export function isoSpanOf(date: EventDate): IsoSpan {
  switch (date.kind) {
    case 'single':
      return { start: isoOfEnd(date.part), end: null };
    case 'interval':
      return { start: isoOfEnd(date.start), end: isoOfEnd(date.end) };
    case 'oneOf':
      return { start: commonUnit(date.members), end: null };
    case 'allOf': {
      const [first, last] = [date.members[0], date.members.at(-1)];
      return {
        start: first ? isoOfEnd(isRange(first) ? first.start : first) : null,
        end: last ? isoOfEnd(isRange(last) ? last.end : last) : null,
      };
    }
  }
}

/** Of a publication date, which formats want as one value. */
export function isoOf(date: EventDate): string | null {
  const { start, end } = isoSpanOf(date);
  return end === null || end === start ? start : null;
}

function isoOfEnd(end: IntervalEnd): string | null {
  if (typeof end === 'string' || end.approximate || end.uncertain) return null;
  return unitOf(end);
}

/** The unit that all of them lie in: one of 27 to 31 January is some time in January. */
function commonUnit(members: readonly (DatePart | DateRange)[]): string | null {
  const ends = members.flatMap((member) => (isRange(member) ? [member.start, member.end] : [member]));
  const parts = ends.filter((end) => typeof end !== 'string' && !end.approximate && !end.uncertain);
  if (parts.length < ends.length || parts.length === 0) return null;
  const known = parts as DatePart[];
  return unitOf({
    from: Math.min(...known.map(({ from }) => from)),
    to: Math.max(...known.map(({ to }) => to)),
  });
}

/** The day, month or year that holds all of it. */
function unitOf({ from, to }: Interval): string | null {
  const [first, last] = [isoDate(from), lastDay(to)];
  if (first === last) return first;
  const [month, year] = [first.slice(0, -3), first.slice(0, -6)];
  if (month === last.slice(0, -3)) return month;
  return year === last.slice(0, -6) ? year : null;
}

/** Whether every day of the date is known, without any doubt: a day, or from one day to another. */
export function exactDays(date: EventDate): readonly Interval[] | null {
  if (date.kind === 'oneOf') return null;
  const spans: Interval[] = [];
  for (const member of membersOf(date)) {
    const { start, end } = isRange(member) ? member : { start: member, end: member };
    if (!isExactDay(start) || !isExactDay(end)) return null;
    spans.push({ from: start.from, to: end.to });
  }
  return spans;
}

function isExactDay(end: IntervalEnd): end is DatePart {
  return (
    typeof end !== 'string' &&
    end.precision === 'day' &&
    end.pattern === undefined &&
    !end.approximate &&
    !end.uncertain
  );
}
