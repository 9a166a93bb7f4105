/** Lists of places of terms, and of terms together: short ones as they are, long ones written to files. */
import { headsFile, listFile, type LongList } from '../../model/searchFiles.ts';
import type { Place } from '../../model/units.ts';
import { encodeWordList, type WordList } from '../../model/wordList.ts';
import type { FileSink } from './makeSearchIndex.ts';
import type { Occurrences } from './occurrences.ts';

/** One bit for each event: those that have one of some terms, and those that have it in the headline. */
export interface EventBits {
  readonly places: Uint32Array;
  readonly heads: Uint32Array;
}

export class ListWriter {
  readonly #occurrences: Occurrences;
  readonly #total: number;
  readonly #mostInShard: number;
  readonly #sink: FileSink;
  /** The list at hand, used again and again. */
  readonly #places: Uint32Array;
  readonly #heads: Uint32Array;
  #length = 0;
  #headsLength = 0;
  #written = 0;

  /** @param mostInShard bytes of a list that is not written to a file */
  constructor(occurrences: Occurrences, total: number, mostInShard: number, sink: FileSink) {
    this.#occurrences = occurrences;
    this.#total = total;
    this.#mostInShard = mostInShard;
    this.#sink = sink;
    this.#places = new Uint32Array(total);
    this.#heads = new Uint32Array(total);
  }

  async ofTerm(term: string): Promise<WordList | LongList> {
    this.#length = this.#headsLength = 0;
    this.#occurrences.forEachEvent(term, (place, inHeadline) => this.#take(place, inHeadline));
    const list = this.#encoded();
    return list.places.length + list.headNumbers.length <= this.#mostInShard ? list : this.#write(list);
  }

  /** No events, to be added to. */
  emptyBits(): EventBits {
    const words = Math.ceil(this.#total / 32);
    return { places: new Uint32Array(words), heads: new Uint32Array(words) };
  }

  addTo(bits: EventBits, term: string): void {
    this.#occurrences.forEachEvent(term, (place, inHeadline) => {
      bits.places[place >>> 5]! |= 1 << (place & 31);
      if (inHeadline) bits.heads[place >>> 5]! |= 1 << (place & 31);
    });
  }

  ofBits({ places, heads }: EventBits): Promise<LongList> {
    this.#length = this.#headsLength = 0;
    for (let word = 0; word < places.length; word++) {
      for (let rest = places[word]!; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest;
        this.#take(word * 32 + 31 - Math.clz32(bit), (heads[word]! & bit) !== 0);
      }
    }
    return this.#write(this.#encoded());
  }

  #take(place: Place, inHeadline: boolean): void {
    if (inHeadline) this.#heads[this.#headsLength++] = this.#length;
    this.#places[this.#length++] = place;
  }

  #encoded(): WordList {
    const places = this.#places.subarray(0, this.#length);
    return encodeWordList(places, this.#heads.subarray(0, this.#headsLength), this.#total);
  }

  async #write({ count, heads, places, headNumbers }: WordList): Promise<LongList> {
    const list = this.#written++;
    await this.#sink(listFile(list), places);
    if (headNumbers.length > 0) await this.#sink(headsFile(list), headNumbers);
    return { list, count, bytes: places.length, heads, headBytes: headNumbers.length };
  }
}
