/**
 * A set of events of a story, by their places: one bit for each, with the count before every block of
 * 512 bits beside it, so that the nth member and the number of members before a place cost a few steps
 * in a set of a million as well.
 */
import { countBelow } from './sorted.ts';
import type { Place } from './units.ts';

const WORDS = 16;

export class PlaceSet {
  /** Events of the whole story. */
  readonly total: number;
  readonly count: number;
  /** 32 places a word, lowest bit first; null: every event is in it. */
  readonly words: Uint32Array | null;
  /** Members before each block of 16 words. */
  readonly #before: Uint32Array;

  private constructor(total: number, words: Uint32Array | null) {
    this.total = total;
    this.words = words;
    const blocks = words === null ? 0 : Math.ceil(words.length / WORDS);
    this.#before = new Uint32Array(blocks + 1);
    let sum = 0;
    for (let block = 0; block < blocks; block++) {
      this.#before[block] = sum;
      const end = Math.min(words!.length, (block + 1) * WORDS);
      for (let word = block * WORDS; word < end; word++) sum += bitsIn(words![word]!);
    }
    this.#before[blocks] = sum;
    this.count = words === null ? total : sum;
  }

  static everything(total: number): PlaceSet {
    return new PlaceSet(total, null);
  }

  /** @param words `ceil(total / 32)` of them, no bit set at or beyond `total`; kept, not copied */
  static ofWords(total: number, words: Uint32Array): PlaceSet {
    return new PlaceSet(total, words);
  }

  static ofPlaces(total: number, places: Iterable<Place>): PlaceSet {
    const words = new Uint32Array(Math.ceil(total / 32));
    for (const place of places) words[place >>> 5]! |= 1 << (place & 31);
    return new PlaceSet(total, words);
  }

  has(place: Place): boolean {
    if (this.words === null) return place >= 0 && place < this.total;
    return ((this.words[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
  }

  /** Members before a place. */
  rank(place: Place): number {
    const at = Math.max(0, Math.min(place, this.total));
    if (this.words === null) return at;
    const word = at >>> 5;
    const block = Math.min(Math.floor(word / WORDS), this.#before.length - 1);
    let sum = this.#before[block]!;
    for (let i = block * WORDS; i < word; i++) sum += bitsIn(this.words[i]!);
    if ((at & 31) !== 0) sum += bitsIn(this.words[word]! & ((1 << (at & 31)) - 1));
    return sum;
  }

  /** The nth member, from 0; null beyond the last. */
  at(n: number): Place | null {
    if (n < 0 || n >= this.count) return null;
    if (this.words === null) return n;
    // The last block with at most n members before it.
    const block = countBelow(this.#before, n + 1) - 1;
    let left = n - this.#before[block]!;
    let word = block * WORDS;
    for (; ; word++) {
      const bits = bitsIn(this.words[word]!);
      if (left < bits) break;
      left -= bits;
    }
    let rest = this.words[word]!;
    for (; left > 0; left--) rest &= rest - 1;
    return word * 32 + (31 - Math.clz32(rest & -rest));
  }

  /** Members from the nth up to, not including, the mth; fewer at the end. */
  slice(n: number, m: number): Uint32Array {
    const places = new Uint32Array(Math.max(0, Math.min(m, this.count) - Math.max(0, n)));
    for (let i = 0; i < places.length; i++) places[i] = this.at(Math.max(0, n) + i)!;
    return places;
  }

  /** Of two sets of the same story, what both hold. */
  and(other: PlaceSet): PlaceSet {
    if (this.words === null) return other;
    if (other.words === null) return this;
    const theirs = other.words;
    const words = new Uint32Array(theirs.length);
    for (let i = 0; i < words.length; i++) words[i] = this.words[i]! & theirs[i]!;
    return PlaceSet.ofWords(this.total, words);
  }

  /** How many both hold. */
  countShared(other: PlaceSet): number {
    if (this.words === null) return other.count;
    if (other.words === null) return this.count;
    const theirs = other.words;
    let count = 0;
    for (let i = 0; i < theirs.length; i++) count += bitsIn(this.words[i]! & theirs[i]!);
    return count;
  }

  /** Of each member that the other set holds, too, in order: how many members of this one stand before it. */
  forEachShared(other: PlaceSet, visit: (rank: number) => void): void {
    const words = Math.ceil(this.total / 32);
    let before = 0;
    for (let i = 0; i < words; i++) {
      const own = this.words === null ? everyBit(this.total, i) : this.words[i]!;
      for (let rest = other.words === null ? own : own & other.words[i]!; rest !== 0; rest &= rest - 1) {
        visit(before + bitsIn(own & ((rest & -rest) - 1)));
      }
      before += bitsIn(own);
    }
  }

  /** Of places in any order: how many of the first n are in the set, by n. */
  countFirst(places: Uint32Array): Uint32Array {
    const counts = new Uint32Array(places.length + 1);
    const { words } = this;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      counts[i + 1] = counts[i]! + (words === null ? 1 : (words[place >>> 5]! >>> (place & 31)) & 1);
    }
    return counts;
  }
}

/** A word in which the bits of all places are set that there are. */
function everyBit(total: number, word: number): number {
  const left = total - word * 32;
  return left < 32 ? (1 << left) - 1 : -1;
}

/** How many of 32 bits are set. */
export function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
