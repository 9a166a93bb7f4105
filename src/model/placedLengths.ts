/**
 * How many days something of some of a story's events takes: `spans.bin` and `softs.bin` of a paged
 * story. All numbers are varints but `k` and what is in codes:
 *
 *     1                         the version
 *     bytes                     then so many of a list of their places (`placeList.ts`)
 *     lengths                   then each length that there is, in days: what most events have comes first
 *     k                         a byte; then of each event the number of its length, in Rice's code
 */
import { encodePlaces, forEachPlace } from './placeList.ts';
import { RiceReader, riceParameter, RiceWriter } from './riceCode.ts';
import { ByteReader, ByteWriter } from './varint.ts';
import type { Place } from './units.ts';

const VERSION = 1;

export interface PlacedLengths {
  /** Ascending. */
  readonly places: Uint32Array;
  /** Days, 2 at least. */
  readonly days: Float64Array;
}

/** Those of more than a day. @param daysOf the length of an event's */
export function lengthsBeyondADay(events: number, daysOf: (place: Place) => number): PlacedLengths {
  const places: Place[] = [];
  const days: number[] = [];
  for (let place = 0; place < events; place++) {
    const own = daysOf(place);
    if (own <= 1) continue;
    places.push(place);
    days.push(own);
  }
  return { places: Uint32Array.from(places), days: Float64Array.from(days) };
}

/** @param events of the whole story */
export function encodeLengths({ places, days }: PlacedLengths, events: number): Uint8Array<ArrayBuffer> {
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
export function decodeLengths(bytes: Uint8Array, events: number): PlacedLengths {
  const reader = new ByteReader(bytes);
  if (reader.varint() !== VERSION) throw new RangeError('This is no list of lengths.');
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
