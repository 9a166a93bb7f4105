/**
 * A list of places in bytes: those of an actor, of a tag, of a word. The first byte says how:
 *
 *     0  count, first place, then each one's distance from the one before (varints)
 *     1  one bit for each place of the story, lowest bit first: `ceil(total / 8)` bytes
 *     2  count (varint), Rice's parameter (byte), then before each one how many places are not in the
 *        list, in Rice's code
 *     3  events of the whole story (varint), then as in 2 the places that are not in the list
 */
import { RiceReader, riceParameter, RiceWriter } from './riceCode.ts';
import { ByteReader, ByteWriter } from './varint.ts';
import type { Place } from './units.ts';

const GAPS = 0;
const BITMAP = 1;
const RICE = 2;
const RICE_OF_OTHERS = 3;

/**
 * In whichever way is shortest.
 *
 * @param places ascending, each once
 * @param total events of the whole story
 */
export function encodePlaces(places: ArrayLike<Place>, total: number): Uint8Array<ArrayBuffer> {
  const most = 1 + Math.ceil(total / 8);
  const shortest = [gapsOf(places, most), riceOf(places, RICE, [], most)];
  if (places.length * 2 > total) shortest.push(riceOf(others(places, total), RICE_OF_OTHERS, [total], most));
  const found = shortest.filter((bytes) => bytes !== null).toSorted((a, b) => a.length - b.length);
  return found[0] ?? bitmapOf(places, most);
}

/** null: longer than `most` bytes. */
function gapsOf(places: ArrayLike<Place>, most: number): Uint8Array<ArrayBuffer> | null {
  const writer = new ByteWriter().byte(GAPS).varint(places.length);
  let before = 0;
  for (let i = 0; i < places.length && writer.length <= most; i++) {
    writer.varint(places[i]! - before);
    before = places[i]!;
  }
  return writer.length <= most ? writer.done() : null;
}

/** null: longer than `most` bytes. */
function riceOf(
  places: ArrayLike<Place>,
  way: number,
  before: readonly number[],
  most: number,
): Uint8Array<ArrayBuffer> | null {
  const count = places.length;
  const k = riceParameter(count === 0 ? 0 : places[count - 1]! + 1 - count, count);
  let bits = count * (k + 1);
  for (let i = 0; i < count; i++) bits += skipped(places, i) >>> k;
  const writer = new ByteWriter().byte(way);
  for (const number of before) writer.varint(number);
  writer.varint(count).byte(k);
  const length = Math.ceil(bits / 8);
  if (writer.length + length > most) return null;

  const coded = new Uint8Array(length);
  const rice = new RiceWriter(coded, k);
  for (let i = 0; i < count; i++) rice.write(skipped(places, i));
  rice.end();
  return writer.bytes(coded).done();
}

/** Places between one of the list and the one before it. */
function skipped(places: ArrayLike<Place>, i: number): number {
  return places[i]! - (i === 0 ? 0 : places[i - 1]! + 1);
}

/** Those that are not in the list. */
function others(places: ArrayLike<Place>, total: number): Uint32Array {
  const found = new Uint32Array(total - places.length);
  let at = 0;
  let next = 0;
  for (let place = 0; place < total; place++) {
    if (places[next] === place) next++;
    else found[at++] = place;
  }
  return found;
}

function bitmapOf(places: ArrayLike<Place>, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  bytes[0] = BITMAP;
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    bytes[1 + (place >>> 3)]! |= 1 << (place & 7);
  }
  return bytes;
}

/**
 * Adds the places to the words of a `PlaceSet`.
 *
 * @throws RangeError where the bytes are no list of places of such a story
 */
export function addPlaces(bytes: Uint8Array, words: Uint32Array): void {
  if (bytes[0] === BITMAP) {
    if (bytes.length - 1 > words.byteLength) throw new RangeError('There are more places than events.');
    for (let i = 1; i < bytes.length; i++) words[(i - 1) >>> 2]! |= bytes[i]! << (((i - 1) & 3) * 8);
    return;
  }
  forEachPlace(bytes, (place) => {
    if (place >>> 5 >= words.length) throw new RangeError('There is no event at this place.');
    words[place >>> 5]! |= 1 << (place & 31);
  });
}

/**
 * In ascending order.
 *
 * @throws RangeError where the bytes are no list of places
 */
export function forEachPlace(bytes: Uint8Array, visit: (place: Place) => void): void {
  if (bytes[0] === BITMAP) {
    for (let i = 1; i < bytes.length; i++) {
      for (let rest = bytes[i]!; rest !== 0; rest &= rest - 1) {
        visit((i - 1) * 8 + 31 - Math.clz32(rest & -rest));
      }
    }
    return;
  }
  const reader = new ByteReader(bytes);
  const way = reader.byte();
  if (way === GAPS) forEachGap(reader, visit);
  else if (way === RICE) forEachRice(reader, bytes, visit);
  else if (way === RICE_OF_OTHERS) forEachOther(reader, bytes, visit);
  else throw new RangeError('This is no list of places.');
}

function forEachGap(reader: ByteReader, visit: (place: Place) => void): void {
  let place = 0;
  for (let left = reader.varint(); left > 0; left--) {
    place += reader.varint();
    visit(place);
  }
}

function forEachRice(reader: ByteReader, bytes: Uint8Array, visit: (place: Place) => void): void {
  const count = reader.varint();
  const k = reader.byte();
  const rice = new RiceReader(bytes, reader.at, k);
  for (let place = -1, left = count; left > 0; left--) {
    place += rice.read() + 1;
    visit(place);
  }
}

function forEachOther(reader: ByteReader, bytes: Uint8Array, visit: (place: Place) => void): void {
  const total = reader.varint();
  let next = 0;
  forEachRice(reader, bytes, (other) => {
    if (other >= total) throw new RangeError('There is no event at this place.');
    while (next < other) visit(next++);
    next++;
  });
  while (next < total) visit(next++);
}

/** @throws RangeError where the bytes are no list of places */
export function countPlaces(bytes: Uint8Array): number {
  let count = 0;
  forEachPlace(bytes, () => count++);
  return count;
}
