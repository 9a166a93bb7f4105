/**
 * A day with a clock time, `2024-01-26T07:21:00` with or without zone. Its date is the calendar day
 * as written: a time without a zone is no instant, and one with a zone still names its own day.
 */
import type { DatePart } from '../../model/date.ts';
import { Cursor } from './cursor.ts';
import { parsePart } from './part.ts';
import type { Seasons } from './seasons.ts';

const TIME = /T([01]\d|2[0-3]):[0-5]\d:[0-5]\d/;
const ZONE = /Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?/;
const LEAVE_OUT = 'write the day alone; the time as the article writes it belongs in "clock"';

export function hasTime(text: string): boolean {
  return /\dT/.test(text);
}

export function parseDateTime(text: string, seasons: Seasons): DatePart {
  const timeAt = text.indexOf('T');
  const part = parsePart(new Cursor(text, 0, timeAt), seasons);
  const cursor = new Cursor(text, timeAt);
  if (part.precision !== 'day' || part.approximate || part.uncertain) {
    cursor.fail('a clock time only after a whole day without qualifiers', LEAVE_OUT);
  }
  if (!cursor.take(TIME)) cursor.fail('a clock time as in T07:21:00', LEAVE_OUT);
  if (cursor.sees(/-00(?::00)?$/)) cursor.fail('a zone other than -00', 'write Z');
  cursor.take(ZONE);
  if (!cursor.done) cursor.fail('Z, a zone as in +04:30, or the end of the date', LEAVE_OUT);
  return part;
}
