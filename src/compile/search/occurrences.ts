/**
 * Which events hold which terms, in memory and in few bytes: a million events have tens of millions of
 * such pairs. For each term a chain of blocks of bytes; in them, for each of its events in order,
 * events skipped since the one before, × 2, + 1 where the headline has the term, as varints.
 *
 *     block:  bytes … | 4 bytes: where the next block begins
 */
import { foldedWord, forEachWord } from '../../model/searchWords.ts';
import { termOf } from '../../model/searchFiles.ts';
import type { Place } from '../../model/units.ts';
import { Spellings, type TermNumber } from './spellings.ts';

/** What is known of a term while events are added. Place of its last event + 1. */
const LAST = 0;
const COUNT = 1;
/** Where its first block begins, where its next byte goes, where the block of that ends, how long it is. */
const START = 2;
const NEXT = 3;
const END = 4;
const BLOCK = 5;
const STATE = 6;

const SLAB_BITS = 20;
const SLAB = 1 << SLAB_BITS;
const LINK = 4;
const FIRST_BLOCK = 8;
const LARGEST_BLOCK = 2048;
/** Short texts remembered with their terms; forgotten all at once when there are more. */
const MOST_NAMES = 50_000;

export class Occurrences {
  readonly #numbers = new Map<string, TermNumber>();
  readonly #spellings = new Spellings();
  readonly #names = new Map<string, readonly TermNumber[]>();
  #slabs: Uint8Array[] = [];
  /** Where the next block begins. */
  #free = 0;
  /** Of each term, side by side: see the offsets below. */
  #states = new Uint32Array(1024 * STATE);

  /** Terms, by code units. Letters that folding leaves out make no term. */
  sorted(): string[] {
    const terms = [...this.#numbers.keys()].filter((term) => term !== '');
    return terms.toSorted();
  }

  /** @param place not before that of the call before; of one place the headline comes first */
  addText(place: Place, text: string, inHeadline: boolean): void {
    forEachWord(text, (start, end) => this.#add(place, this.#numberOf(text, start, end), inHeadline));
  }

  /** A short text that many events share. */
  addName(place: Place, name: string): void {
    let numbers = this.#names.get(name);
    if (!numbers) {
      const found: TermNumber[] = [];
      forEachWord(name, (start, end) => found.push(this.#numberOf(name, start, end)));
      numbers = found;
      if (this.#names.size >= MOST_NAMES) this.#names.clear();
      this.#names.set(name, numbers);
    }
    for (const number of numbers) this.#add(place, number, false);
  }

  /** The events of a term, ascending. */
  forEachEvent(term: string, visit: (place: Place, inHeadline: boolean) => void): void {
    const state = this.#numbers.get(term)! * STATE;
    let at = this.#states[state + START]!;
    let size = FIRST_BLOCK;
    let end = at + size;
    let place = -1;
    for (let left = this.#states[state + COUNT]!; left > 0; left--) {
      let value = 0;
      for (let unit = 1; ; unit *= 128) {
        if (at === end) {
          at = this.#linkAt(end);
          size = Math.min(size * 2, LARGEST_BLOCK);
          end = at + size;
        }
        const byte = this.#byteAt(at++);
        value += (byte & 127) * unit;
        if (byte < 128) break;
      }
      place += Math.floor(value / 2) + 1;
      visit(place, value % 2 === 1);
    }
  }

  #numberOf(text: string, start: number, end: number): TermNumber {
    const known = this.#spellings.find(text, start, end);
    if (known !== null) return known;
    const spelling = copied(text.slice(start, end));
    const term = termOf(foldedWord(spelling));
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(term, number);
      this.#begin(number);
    }
    this.#spellings.remember(spelling, number);
    return number;
  }

  #begin(number: TermNumber): void {
    const state = number * STATE;
    if (state >= this.#states.length) this.#grow();
    const at = this.#newBlock(FIRST_BLOCK);
    this.#states[state + START] = at;
    this.#states[state + NEXT] = at;
    this.#states[state + END] = at + FIRST_BLOCK;
    this.#states[state + BLOCK] = FIRST_BLOCK;
  }

  #add(place: Place, number: TermNumber, inHeadline: boolean): void {
    const state = number * STATE;
    const skipped = place - this.#states[state + LAST]!;
    if (skipped < 0) return;
    this.#states[state + LAST] = place + 1;
    this.#states[state + COUNT]!++;
    let rest = skipped * 2 + (inHeadline ? 1 : 0);
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.#write(state, (rest % 128) | 128);
    this.#write(state, rest);
  }

  #write(state: number, byte: number): void {
    if (this.#states[state + NEXT] === this.#states[state + END]) this.#continue(state);
    const at = this.#states[state + NEXT]!;
    this.#slabs[at >>> SLAB_BITS]![at & (SLAB - 1)] = byte;
    this.#states[state + NEXT] = at + 1;
  }

  #continue(state: number): void {
    const size = Math.min(this.#states[state + BLOCK]! * 2, LARGEST_BLOCK);
    const at = this.#newBlock(size);
    const link = this.#states[state + END]!;
    const slab = this.#slabs[link >>> SLAB_BITS]!;
    for (let i = 0; i < LINK; i++) slab[(link & (SLAB - 1)) + i] = at >>> (8 * i);
    this.#states[state + NEXT] = at;
    this.#states[state + END] = at + size;
    this.#states[state + BLOCK] = size;
  }

  /** A block lies in one slab. */
  #newBlock(size: number): number {
    const length = size + LINK;
    if ((this.#free & (SLAB - 1)) + length > SLAB) this.#free = this.#slabs.length * SLAB;
    if (this.#free >>> SLAB_BITS >= this.#slabs.length) this.#slabs.push(new Uint8Array(SLAB));
    const at = this.#free;
    this.#free += length;
    return at;
  }

  #byteAt(at: number): number {
    return this.#slabs[at >>> SLAB_BITS]![at & (SLAB - 1)]!;
  }

  #linkAt(at: number): number {
    let value = 0;
    for (let i = LINK - 1; i >= 0; i--) value = value * 256 + this.#byteAt(at + i);
    return value;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#states.length * 2);
    larger.set(this.#states);
    this.#states = larger;
  }
}

/** Node keeps the whole text alive for a part of it. */
function copied(part: string): string {
  return [...part].join('');
}
