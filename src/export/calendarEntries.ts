/**
 * Which days of a calendar an event takes up. Calendars know days only: where no day is known, an entry
 * covers all the time in which the event may lie, and says so.
 *
 *     2024-11-05                 that day
 *     2024-01-26/2024-01-27      those two days
 *     {2024-02-06,2024-02-08}    two entries
 *     2023-11, 2016~, [ … ]      the whole month, year …: "some time in"
 *     2016/..                    the year 2016; that it goes on is said, not entered
 */
import { civilFromMs } from '../model/calendar.ts';
import { isRange, membersOf } from '../model/date.ts';
import type { DatePart, EventDate, IntervalEnd } from '../model/date.ts';
import { DAY } from '../model/units.ts';
import type { Interval } from '../model/units.ts';
import { exactDays } from './isoDates.ts';

/** What of the date an entry cannot show. */
export type CalendarNote = 'openStart' | 'openEnd' | 'startUnknown' | 'endUnknown';

export interface CalendarDays {
  /** Whole days, one entry each. */
  readonly spans: readonly Interval[];
  /** Whether they are the days of the event, and not only the time in which it may lie. */
  readonly exact: boolean;
  readonly notes: readonly CalendarNote[];
}

/** Null when nothing of the date is known, or it lies in years that calendars do not have. */
export function calendarDays(date: EventDate): CalendarDays | null {
  const exact = exactDays(date);
  const days: CalendarDays = exact ? { spans: exact, exact: true, notes: [] } : possibleDays(date);
  return days.spans.length > 0 && days.spans.every(isInCalendar) ? days : null;
}

function possibleDays(date: EventDate): CalendarDays {
  const notes = new Set<CalendarNote>();
  const parts: DatePart[] = [];
  for (const member of membersOf(date)) {
    const { start, end } = isRange(member) ? member : { start: member, end: member };
    const note = (side: IntervalEnd, open: CalendarNote, unknown: CalendarNote) => {
      if (typeof side !== 'string') parts.push(side);
      else notes.add(side === 'open' ? open : unknown);
    };
    note(start, 'openStart', 'startUnknown');
    note(end, 'openEnd', 'endUnknown');
  }
  const span = {
    from: Math.min(...parts.map(({ from }) => from)),
    to: Math.max(...parts.map(({ to }) => to)),
  };
  return { spans: parts.length > 0 ? [span] : [], exact: false, notes: [...notes] };
}

/** iCalendar writes years with four digits, and the end of an entry is the day after. */
function isInCalendar({ from, to }: Interval): boolean {
  return civilFromMs(from).year >= 1 && civilFromMs(to).year <= 9999 && to - from >= DAY;
}
