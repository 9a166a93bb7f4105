/**
 * Which events hold which terms, in memory and in few bytes: a million events have tens of millions of
 * such pairs. For each term a chain of blocks of bytes; in them, for each of its events in order,
 * (distance from the one before − 1) × 2 + 1 where the headline has the term, as varints.
 *
 *     block:  bytes … | 4 bytes: where the next block begins
 */
import { foldedWord, forEachWord } from '../../model/searchWords.ts';
import { termOf } from '../../model/searchFiles.ts';
import type { Place } from '../../model/units.ts';

type TermNumber = number;

const SLAB_BITS = 22;
const SLAB = 1 << SLAB_BITS;
const LINK = 4;
const FIRST_BLOCK = 8;
const LARGEST_BLOCK = 2048;
/** Spellings, or short texts, remembered with their terms; forgotten all at once when there are more. */
const MOST_REMEMBERED = 200_000;

export class Occurrences {
  readonly #numbers = new Map<string, TermNumber>();
  readonly #spellings = new Map<string, TermNumber>();
  readonly #names = new Map<string, readonly TermNumber[]>();
  #slabs: Uint8Array[] = [];
  /** Where the next block begins. */
  #free = 0;
  /** By term: last place, events, first byte, next byte, end of its block, bytes of the block. */
  #last = new Int32Array(1024);
  #count = new Uint32Array(1024);
  #start = new Uint32Array(1024);
  #next = new Uint32Array(1024);
  #end = new Uint32Array(1024);
  #block = new Uint16Array(1024);

  /** Terms, by code units. Letters that folding leaves out make no term. */
  sorted(): string[] {
    return [...this.#numbers.keys()].filter((term) => term !== '').sort();
  }

  /** @param place not before that of the call before; of one place the headline comes first */
  addText(place: Place, text: string, inHeadline: boolean): void {
    forEachWord(text, (start, end) => {
      this.#add(place, this.#numberOf(text.slice(start, end)), inHeadline);
    });
  }

  /** A short text that many events share. */
  addName(place: Place, name: string): void {
    let numbers = this.#names.get(name);
    if (!numbers) {
      const found: TermNumber[] = [];
      forEachWord(name, (start, end) => found.push(this.#numberOf(name.slice(start, end))));
      numbers = found;
      if (this.#names.size >= MOST_REMEMBERED) this.#names.clear();
      this.#names.set(name, numbers);
    }
    for (const number of numbers) this.#add(place, number, false);
  }

  /** The events of a term, ascending. */
  forEachEvent(term: string, visit: (place: Place, inHeadline: boolean) => void): void {
    const number = this.#numbers.get(term)!;
    let at = this.#start[number]!;
    let size = FIRST_BLOCK;
    let end = at + size;
    let place = -1;
    for (let left = this.#count[number]!; left > 0; left--) {
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

  #numberOf(spelling: string): TermNumber {
    const known = this.#spellings.get(spelling);
    if (known !== undefined) return known;
    const kept = copied(spelling);
    const term = termOf(foldedWord(kept));
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(term, number);
      this.#begin(number);
    }
    if (this.#spellings.size >= MOST_REMEMBERED) this.#spellings.clear();
    this.#spellings.set(kept, number);
    return number;
  }

  #begin(number: TermNumber): void {
    if (number >= this.#last.length) this.#grow();
    const at = this.#newBlock(FIRST_BLOCK);
    this.#last[number] = -1;
    this.#start[number] = at;
    this.#next[number] = at;
    this.#end[number] = at + FIRST_BLOCK;
    this.#block[number] = FIRST_BLOCK;
  }

  #add(place: Place, number: TermNumber, inHeadline: boolean): void {
    const distance = place - this.#last[number]!;
    if (distance === 0) return;
    this.#last[number] = place;
    this.#count[number]!++;
    let rest = (distance - 1) * 2 + (inHeadline ? 1 : 0);
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.#write(number, (rest % 128) | 128);
    this.#write(number, rest);
  }

  #write(number: TermNumber, byte: number): void {
    if (this.#next[number] === this.#end[number]) this.#continue(number);
    const at = this.#next[number]!;
    this.#slabs[at >>> SLAB_BITS]![at & (SLAB - 1)] = byte;
    this.#next[number] = at + 1;
  }

  #continue(number: TermNumber): void {
    const size = Math.min(this.#block[number]! * 2, LARGEST_BLOCK);
    const at = this.#newBlock(size);
    const link = this.#end[number]!;
    const slab = this.#slabs[link >>> SLAB_BITS]!;
    for (let i = 0; i < LINK; i++) slab[(link & (SLAB - 1)) + i] = at >>> (8 * i);
    this.#next[number] = at;
    this.#end[number] = at + size;
    this.#block[number] = size;
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
    const length = this.#last.length * 2;
    this.#last = grown(new Int32Array(length), this.#last);
    this.#count = grown(new Uint32Array(length), this.#count);
    this.#start = grown(new Uint32Array(length), this.#start);
    this.#next = grown(new Uint32Array(length), this.#next);
    this.#end = grown(new Uint32Array(length), this.#end);
    this.#block = grown(new Uint16Array(length), this.#block);
  }
}

/** Node keeps the whole text alive for a part of it. */
function copied(part: string): string {
  return Buffer.from(part, 'utf16le').toString('utf16le');
}

function grown<T extends Int32Array | Uint32Array | Uint16Array>(larger: T, smaller: T): T {
  larger.set(smaller);
  return larger;
}
