/** Reads the dates of one table: each as the others of its columns are written. */
import { habitsOf } from '../peopleDates/habits.ts';
import type { DateOrder, Habits } from '../peopleDates/numeric.ts';
import { readPeopleDate } from '../peopleDates/readPeopleDate.ts';
import type { PeopleDate } from '../peopleDates/readPeopleDate.ts';
import { remembered } from '../remembered.ts';
import type { ClockTime } from '../spanClock.ts';
import { inSomeCentury } from './exactness.ts';

export interface CellDates {
  readonly order?: DateOrder;
  readonly read: (text: string) => PeopleDate;
  /** The time of day in a date that `read` can read. */
  readonly timeOf: (text: string) => ClockTime;
}

/** "Sun Apr 20 2014 09:30:00 GMT+0200 (CEST)", as `Date` of JavaScript writes it. */
const OFFSET = /(:\d\d) (?:GMT|UTC) ?([+-]\d\d):?(\d\d)(?: \([^()]{1,40}\))?$/;
/** "Jan 11 2012 CST": a zone of a day without a time. */
const ZONE = /(\d{4}) (?:UTC|GMT|[A-IK-Z][A-Z]?[SD]T|CES?T|[EW]ES?T)$/;

/** A date as people or programs write it. */
export function readCellDate(text: string, habits: Habits): PeopleDate {
  const written = text.trim();
  const plain = written.replace(OFFSET, '$1 $2:$3').replace(ZONE, '$1');
  const date = readPeopleDate(plain, habits);
  const isZoneLost = date.ok && plain !== written && date.clock === undefined;
  return isZoneLost ? { ...date, worded: true } : date;
}

const CLOCK = /:\d\d/;

/** Programs add midnight to every day. */
const MIDNIGHT = new RegExp(
  String.raw`\d(?:t|,? )(00?:00(?::00(?:[.,]0+)?)?) ?` +
    String.raw`(z|utc|gmt|(?:gmt|utc)?[+-]\d{2}:?\d{2})?(?: \([^()]{1,40}\))?$`,
  'i',
);

/** @param texts every cell that a date is read from; gone through twice here, and not later */
export function cellDates(texts: Iterable<string>, stated?: DateOrder): CellDates {
  let isTimed = false;
  const seen = function* (): Generator<string> {
    for (const text of texts) {
      isTimed ||= CLOCK.test(text);
      yield inSomeCentury(text);
    }
  };
  const habits = habitsOf(seen(), stated);
  const read = remembered((text) => readCellDate(text, habits));
  const clockIn = (text: string) => {
    const date = read(text);
    return date.ok ? date.clock : undefined;
  };
  // Only among other times is midnight one. Looked for now: rows are let go as their events are made.
  const hasTimes = isTimed && some(texts, (text) => CLOCK.test(text) && clockIn(text) !== undefined);
  return {
    ...(habits.order && { order: habits.order }),
    read,
    timeOf: (text) => {
      const midnight = MIDNIGHT.exec(text);
      if (midnight) return { time: hasTimes ? '00:00' : null, zone: zoneName(midnight[2] ?? '') };
      const [, time = null, zone = ''] = /^(.+?)(?: ([A-Z]{2,4}|[+-]\d.*))?$/.exec(clockIn(text) ?? '') ?? [];
      return { time, zone };
    },
  };
}

function some(texts: Iterable<string>, holds: (text: string) => boolean): boolean {
  for (const text of texts) if (holds(text)) return true;
  return false;
}

function zoneName(zone: string): string {
  return /^z$/i.test(zone) ? 'UTC' : zone.toUpperCase().replace(/^(?:GMT|UTC)(?=.)/, '');
}
