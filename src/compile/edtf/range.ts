/** Two ends: of an interval (`2024-01-26/..`) or of a member of a set (`1670..1672`, `1760-12..`). */
import type { DatePart, DateRange, IntervalEnd } from '../../model/date.ts';
import { Cursor } from './cursor.ts';
import { hasTime } from './dateTime.ts';
import { parsePart } from './part.ts';
import type { Seasons } from './seasons.ts';

/** `2004/2005`, `2016/..` (goes on), `1985/` (its end is unknown), `../1985`, `/1985`. */
export function parseInterval(text: string, seasons: Seasons): DateRange {
  const cursor = new Cursor(text);
  const slash = text.indexOf('/');
  const second = text.indexOf('/', slash + 1);
  if (second >= 0) cursor.fail('two ends with one slash between them', 'write start/end', second);
  if (hasTime(text)) {
    cursor.fail('two ends without clock time', 'write the days alone', text.search(/T/));
  }
  const range: DateRange = {
    start: parseEnd(cursor.text, 0, slash, seasons),
    end: parseEnd(cursor.text, slash + 1, text.length, seasons),
  };
  if (typeof range.start === 'string' && typeof range.end === 'string') {
    cursor.fail('at least one end that is known', 'write the date of the start or of the end', 0);
  }
  checkOrder(cursor, range, slash + 1);
  return range;
}

function parseEnd(text: string, from: number, to: number, seasons: Seasons): IntervalEnd {
  const end = text.slice(from, to);
  if (end === '') return 'unknown';
  return end === '..' ? 'open' : parsePart(new Cursor(text, from, to), seasons);
}

/** A member of a set, `[from, to)` of the text: `1667`, `1670..1672`, `..1984`, `1760-12..`. */
export function parseMember(text: string, from: number, to: number, seasons: Seasons): DatePart | DateRange {
  const cursor = new Cursor(text, from, to);
  const dots = cursor.rest.indexOf('..');
  if (dots < 0) return parsePart(cursor, seasons);
  const startTo = from + dots;
  const range: DateRange = {
    start: startTo === from ? 'open' : parsePart(new Cursor(text, from, startTo), seasons),
    end: startTo + 2 === to ? 'open' : parsePart(new Cursor(text, startTo + 2, to), seasons),
  };
  if (range.start === 'open' && range.end === 'open') {
    cursor.fail('a date before or after ..', 'write the first or the last date of the range');
  }
  checkOrder(cursor, range, startTo + 2);
  return range;
}

function checkOrder(cursor: Cursor, { start, end }: DateRange, endAt: number): void {
  if (typeof start === 'string' || typeof end === 'string' || start.from < end.to) return;
  cursor.fail('an end that is not before the start', 'write the earlier date first', endAt);
}
