/**
 * The events of a story that last more than a day, by their beginnings and by their ends: what says how
 * many are under way at a time. In a paged story they lie in `spans.bin`. All numbers are varints
 * but `k` and what is in codes:
 *
 *     1                         the version
 *     bytes                     then so many of a list of their places (`placeList.ts`)
 *     lengths                   then each length that there is, in days: what most events last comes first
 *     k                         a byte; then of each event the number of its length, in Rice's code
 */
import { encodePlaces, forEachPlace } from './placeList.ts';
import { RiceReader, riceParameter, RiceWriter } from './riceCode.ts';
import { ByteReader, ByteWriter } from './varint.ts';
import type { Place } from './units.ts';

const VERSION = 1;

export interface Spans {
  /** In order of their beginnings, so ascending. */
  readonly places: Uint32Array;
  /** The first day of each: ascending. */
  readonly from: Float64Array;
  /** In order of their ends. */
  readonly placesByEnd: Uint32Array;
  /** The day after the last of each of these: ascending. */
  readonly to: Float64Array;
}

/** How long each of them lasts. */
export interface SpanLengths {
  /** Ascending. */
  readonly places: Uint32Array;
  /** Days, 2 at least. */
  readonly days: Float64Array;
}

/** @param extents first day and day after the last of every event of a story, by place */
export function spanLengths(from: ArrayLike<number>, to: ArrayLike<number>): SpanLengths {
  const places = new Uint32Array(from.length);
  let count = 0;
  for (let place = 0; place < from.length; place++) {
    if (to[place]! - from[place]! > 1) places[count++] = place;
  }
  const own = places.slice(0, count);
  return { places: own, days: Float64Array.from(own, (place) => to[place]! - from[place]!) };
}

/** @param dayOf the day on which the event at a place begins */
export function spansFrom({ places, days }: SpanLengths, dayOf: (place: Place) => number): Spans {
  const from = Float64Array.from(places, dayOf);
  const end = from.map((day, i) => day + days[i]!);
  const byEnd = Uint32Array.from(places.keys()).toSorted((a, b) => end[a]! - end[b]! || a - b);
  const placesByEnd = byEnd.map((i) => places[i]!);
  return { places, from, placesByEnd, to: Float64Array.from(byEnd, (i) => end[i]!) };
}

/** @param events of the whole story */
export function encodeSpanLengths({ places, days }: SpanLengths, events: number): Uint8Array<ArrayBuffer> {
  const list = encodePlaces(places, events);
  const writer = new ByteWriter().varint(VERSION).varint(list.length).bytes(list);
  const lengths = byFrequency(days);
  writer.varint(lengths.length);
  for (const length of lengths) writer.varint(length);
  const numberOf = new Map(lengths.map((length, number) => [length, number]));
  const numbers = Uint32Array.from(days, (length) => numberOf.get(length)!);
  const k = riceParameter(numbers.reduce((sum, number) => sum + number, 0), numbers.length);
  const bits = numbers.reduce((sum, number) => sum + (number >>> k) + 1 + k, 0);
  const coded = new Uint8Array(Math.ceil(bits / 8));
  const rice = new RiceWriter(coded, k);
  for (const number of numbers) rice.write(number);
  rice.end();
  return writer.byte(k).bytes(coded).done();
}

/** Each once, the most frequent first; of equals the shortest. */
function byFrequency(days: Float64Array): number[] {
  const counts = new Map<number, number>();
  for (const length of days) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts.keys()].toSorted((a, b) => counts.get(b)! - counts.get(a)! || a - b);
}

/**
 * @param events of the whole story
 * @throws RangeError where the bytes do not tell of such a story
 */
export function decodeSpanLengths(bytes: Uint8Array, events: number): SpanLengths {
  const reader = new ByteReader(bytes);
  if (reader.varint() !== VERSION) throw new RangeError('This is no list of spans.');
  const listed: Place[] = [];
  forEachPlace(reader.bytes(reader.varint()), (place) => {
    if (place >= events) throw new RangeError('There is no event at this place.');
    listed.push(place);
  });
  const count = reader.varint();
  if (count > listed.length) throw new RangeError('There are more lengths than events.');
  const lengths = new Float64Array(count);
  for (let i = 0; i < lengths.length; i++) lengths[i] = reader.varint();
  const k = reader.byte();
  const numbers = new Uint32Array(listed.length);
  new RiceReader(bytes, reader.at, k).readInto(numbers);
  if (numbers.some((number) => number >= lengths.length)) throw new RangeError('There is no such length.');
  return { places: Uint32Array.from(listed), days: Float64Array.from(numbers, (number) => lengths[number]!) };
}
