/**
 * `index.bin` of a paged story: on which days its events begin, and how far those of a page reach, so
 * that a browser knows which pages a window touches. All numbers are varints:
 *
 *     1                         the version
 *     events  rows a page
 *     days                      then of each day on which events begin: the day (the first by zigzag, every
 *                               other as its distance from the one before), and how many begin on it
 *     of each page of rows      days from its first event's start to the latest end of its drawn events
 *
 * An event without a lane is not drawn where it goes on, only counted (`spans.ts`); so at any time no
 * more pages reach into a window from before than there are lanes.
 */
import { countBelow } from './sorted.ts';
import { ByteReader, ByteWriter } from './varint.ts';
import type { Place } from './units.ts';

const VERSION = 1;

export interface DayIndex {
  /** Events of the whole story. */
  readonly events: number;
  /** Events of a page of rows. */
  readonly rows: number;
  /** Days on which events begin, ascending. */
  readonly days: Float64Array;
  /** Place of the first event of each of these days; and at the end the number of events. */
  readonly starts: Uint32Array;
  /** Of each page of rows the latest end (a day, exclusive) of the events that have a lane. */
  readonly pageEnds: Float64Array;
}

export function encodeDayIndex(index: DayIndex): Uint8Array<ArrayBuffer> {
  const { events, rows, days, starts, pageEnds } = index;
  const writer = new ByteWriter().varint(VERSION).varint(events).varint(rows).varint(days.length);
  days.forEach((day, i) => {
    if (i === 0) writer.zigzag(day);
    else writer.varint(day - days[i - 1]!);
    writer.varint(starts[i + 1]! - starts[i]!);
  });
  pageEnds.forEach((end, page) => writer.varint(end - dayOf(index, page * rows)));
  return writer.done();
}

/** @throws RangeError where the bytes are no such index */
export function decodeDayIndex(bytes: Uint8Array): DayIndex {
  const reader = new ByteReader(bytes);
  if (reader.varint() !== VERSION) throw new RangeError('This is no index of days.');
  const events = reader.varint();
  const rows = reader.varint();
  const count = reader.varint();
  if (rows === 0 || count > events) throw new RangeError('There are more days than events.');
  const days = new Float64Array(count);
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) {
    days[i] = i === 0 ? reader.zigzag() : days[i - 1]! + reader.varint();
    starts[i + 1] = starts[i]! + reader.varint();
  }
  if (starts[count] !== events) throw new RangeError('The days hold another number of events.');
  const pageEnds = new Float64Array(Math.ceil(events / rows));
  for (let page = 0; page < pageEnds.length; page++) {
    pageEnds[page] = dayOf({ days, starts }, page * rows) + reader.varint();
  }
  return { events, rows, days, starts, pageEnds };
}

/**
 * Events that begin before a day: the place of the first that does not.
 *
 * @param day may be broken, or infinite
 */
export function placesBefore({ days, starts }: Pick<DayIndex, 'days' | 'starts'>, day: number): Place {
  return starts[countBelow(days, day)]!;
}

/** The day on which an event begins. */
export function dayOf({ days, starts }: Pick<DayIndex, 'days' | 'starts'>, place: Place): number {
  return days[countBelow(starts, place + 1) - 1] ?? 0;
}
