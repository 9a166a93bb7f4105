/**
 * A list of places in bytes: those of an actor, of a tag, of a word. The first byte says how:
 *
 *     0  count, first place, then each one's distance from the one before (varints)
 *     1  one bit for each place of the story, lowest bit first: `ceil(total / 8)` bytes
 */
import { ByteReader, ByteWriter } from './varint.ts';
import type { Place } from './units.ts';

const GAPS = 0;
const BITMAP = 1;

/**
 * In whichever of the two ways is shorter.
 *
 * @param places ascending, each once
 * @param total events of the whole story
 */
export function encodePlaces(places: ArrayLike<Place>, total: number): Uint8Array<ArrayBuffer> {
  const bitmapLength = 1 + Math.ceil(total / 8);
  const writer = new ByteWriter().byte(GAPS).varint(places.length);
  let before = 0;
  for (let i = 0; i < places.length && writer.length <= bitmapLength; i++) {
    writer.varint(places[i]! - before);
    before = places[i]!;
  }
  return writer.length <= bitmapLength ? writer.done() : bitmapOf(places, bitmapLength);
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
  const reader = gapsIn(bytes);
  let place = 0;
  for (let left = reader.varint(); left > 0; left--) {
    place += reader.varint();
    visit(place);
  }
}

/** @throws RangeError where the bytes are no list of places */
export function countPlaces(bytes: Uint8Array): number {
  if (bytes[0] !== BITMAP) return gapsIn(bytes).varint();
  let count = 0;
  forEachPlace(bytes, () => count++);
  return count;
}

function gapsIn(bytes: Uint8Array): ByteReader {
  const reader = new ByteReader(bytes);
  if (reader.byte() !== GAPS) throw new RangeError('This is no list of places.');
  return reader;
}
