/**
 * When an item was, in EDTF and with its clock times.
 *
 * vis draws an item from its start to its end as points in time, so what ends at midnight ends with the day
 * before; an end that is written as a day, without a time, is kept as that day. When every time in a file is
 * midnight, the times are what became of days, and none is kept.
 */
import { parseEdtf } from '../../edtf/parse.ts';
import { shown } from '../../text.ts';
import { writeDate, writeSpan } from '../civilDate.ts';
import { written } from '../foreignObject.ts';
import type { ForeignObject } from '../foreignObject.ts';
import type { Json } from '../json.ts';
import { dayBefore, isMidnight, readMoment, sameDay } from '../moment.ts';
import type { Moment } from '../moment.ts';
import type { Habits } from '../peopleDates/numeric.ts';
import { readPeopleDate } from '../peopleDates/readPeopleDate.ts';
import { clockText, spanClock } from '../spanClock.ts';

export interface ItemDates {
  readonly edtf: string;
  readonly clock: string;
  /** Whole sentences. */
  readonly doubts: readonly string[];
}

/** Whether all times of the file mean days; false when there are none. */
export function timesAreDays(values: readonly (Json | undefined)[]): boolean {
  const timed = values.map(readMoment).filter((moment) => moment !== null && moment.time !== null);
  return timed.length > 0 && timed.every((moment) => moment !== null && isMidnight(moment));
}

/** A text says why there is no date: a whole sentence. */
export function itemDates(item: ForeignObject, areDays: boolean, habits: Habits): ItemDates | string {
  const [startValue, endValue] = [item.raw('start'), item.raw('end')];
  const start = readMoment(startValue);
  const from = start ? edtfOf(start) : inWords(startValue, habits);
  if (from === null) {
    return startValue === undefined ? 'It has no start.' : `Its start ${found(startValue)} is no date.`;
  }
  const doubts = [startValue, endValue].filter(isNear1970).map(
    (value) =>
      `${found(value)} is a number, so milliseconds from the beginning of 1970; ` +
      'if it means a year or seconds, its date is wrong.',
  );
  const alone = { edtf: from, clock: start && !areDays ? clockText(start) : '', doubts };
  if (endValue === undefined || endValue === null || endValue === '') return alone;
  const end = readMoment(endValue);
  const span = end && spanClock(start ?? NO_CLOCK, end, start !== null && sameDay(start, end));
  const to = end ? edtfOf(span?.endsDayBefore ? dayBefore(end) : end) : inWords(endValue, habits);
  const isAfter = to !== null && (from === to || parseEdtf(`${from}/${to}`).ok);
  if (!isAfter) {
    const why = to === null ? 'it is no date' : 'it lies before its start';
    return { ...alone, doubts: [...doubts, `Its end ${found(endValue)} was left out: ${why}.`] };
  }
  return { edtf: writeSpan(from, to), clock: areDays || !span ? alone.clock : span.clock, doubts };
}

const NO_CLOCK = { time: null, zone: '' };

/** Whether it is a number that would be a likely date if it meant a year or seconds. */
function isNear1970(value: Json | undefined): boolean {
  const isDigits = typeof value === 'string' && /^\s*-?\d{9,10}\s*$/.test(value);
  const isNumber = isDigits || typeof value === 'number';
  return isNumber && Number(value) !== 0 && Math.abs(Number(value)) < SECONDS_TO_2286;
}

const SECONDS_TO_2286 = 1e10;

function edtfOf({ year, month, day }: Moment): string | null {
  return writeDate(year, month, day)?.edtf ?? null;
}

/** Whatever else a browser may make a date of: "Jan 20, 2014". */
function inWords(value: Json | undefined, habits: Habits): string | null {
  const read = typeof value === 'string' ? readPeopleDate(value, habits) : null;
  return read?.ok ? read.edtf : null;
}

function found(value: Json | undefined): string {
  return shown(written(value), 100);
}
