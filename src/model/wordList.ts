/** The events of a word, and which of them have it in the headline, in bytes. */
import { addPlaces, encodePlaces, forEachPlace } from './placeList.ts';
import type { Place } from './units.ts';
import { ByteReader, ByteWriter } from './varint.ts';

export interface WordList {
  /** Events; never 0. */
  readonly count: number;
  /** Events that have it in the headline. */
  readonly heads: number;
  /** A list of places (`placeList.ts`); of a single event its place alone, as a varint. */
  readonly places: Uint8Array;
  /** A list of numbers in the list of places; empty where none or all have it in the headline. */
  readonly headNumbers: Uint8Array;
}

const NOTHING = new Uint8Array(0);

/**
 * @param places ascending, at least one
 * @param heads numbers in `places`, ascending
 * @param total events of the story
 */
export function encodeWordList(places: ArrayLike<Place>, heads: ArrayLike<number>, total: number): WordList {
  const count = places.length;
  return {
    count,
    heads: heads.length,
    places: count === 1 ? new ByteWriter().varint(places[0]!).done() : encodePlaces(places, total),
    headNumbers: heads.length === 0 || heads.length === count ? NOTHING : encodePlaces(heads, count),
  };
}

/**
 * Adds the events to the words of a `PlaceSet`.
 *
 * @throws RangeError where the bytes are no such list
 */
export function addWordList({ count, places }: WordList, words: Uint32Array): void {
  if (count === 1) add(new ByteReader(places).varint(), words);
  else addPlaces(places, words);
}

/**
 * Adds the events that have it in the headline.
 *
 * @throws RangeError where the bytes are no such list
 */
export function addHeads(list: WordList, words: Uint32Array): void {
  if (list.heads === 0) return;
  if (list.heads === list.count) {
    addWordList(list, words);
    return;
  }
  const numbers = new Uint32Array(list.heads);
  let known = 0;
  forEachPlace(list.headNumbers, (number) => (numbers[known++] = number));
  let number = 0;
  let next = 0;
  forEachPlace(list.places, (place) => {
    if (number++ !== numbers[next]) return;
    add(place, words);
    next++;
  });
}

function add(place: Place, words: Uint32Array): void {
  if (place >>> 5 >= words.length) throw new RangeError('There is no event at this place.');
  words[place >>> 5]! |= 1 << (place & 31);
}
