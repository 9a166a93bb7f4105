/** Dates as CSL-JSON has them, and in words where it has no form for them. */
import { civilFromMs } from '../../model/calendar.ts';
import type { DatePart, EventDate, IntervalEnd } from '../../model/date.ts';
import { DAY } from '../../model/units.ts';
import { dateInWords } from '../../words/dates.ts';
import type { Strings } from '../../words/strings.ts';

export interface CslDate {
  /** `[year, month, day]`, as far as known; two of them: from, to. */
  readonly 'date-parts'?: readonly (readonly number[])[];
  /** 1 spring to 4 winter. */
  readonly season?: number;
  readonly circa?: true;
  readonly literal?: string;
}

const SPRING = 21;
const WINTER = 24;

export function cslDate(date: EventDate, strings: Strings): CslDate {
  const literal = { literal: dateInWords(date, strings) };
  if (date.kind === 'interval') {
    const [from, to] = [partsOfEnd(date.start), partsOfEnd(date.end)];
    return from && to ? { 'date-parts': [from, to] } : literal;
  }
  if (date.kind !== 'single' || date.part.uncertain) return literal;
  const { part } = date;
  const circa = part.approximate ? ({ circa: true } as const) : {};
  if (part.season !== undefined && part.season >= SPRING && part.season <= WINTER) {
    return { 'date-parts': [[civilFromMs(part.from).year]], season: part.season - SPRING + 1, ...circa };
  }
  const parts = partsOf(part);
  return parts ? { 'date-parts': [parts], ...circa } : literal;
}

function partsOfEnd(end: IntervalEnd): number[] | null {
  return typeof end === 'string' || end.approximate || end.uncertain ? null : partsOf(end);
}

/** Null for what is neither a day, a month nor a year; CSL counts no years before the first as we do. */
function partsOf({ precision, pattern, estimate, from, to }: DatePart): number[] | null {
  const { year, month, day } = civilFromMs(from);
  if (pattern !== undefined || estimate !== undefined || year < 1 || to - from < DAY) return null;
  switch (precision) {
    case 'day':
      return [year, month, day];
    case 'month':
      return [year, month];
    case 'year':
      return [year];
    default:
      return null;
  }
}
