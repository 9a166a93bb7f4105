/**
 * A set of row numbers that finds the next and the last member from anywhere in a few steps: a bit for
 * each row, above that a bit for each word that is not empty, and so on up to a single word.
 */
import type { Row } from './units.ts';

export class RowTree {
  /** Finest first. */
  readonly #levels: Uint32Array[] = [];

  /** @param rows how many there are */
  constructor(rows: number) {
    for (let size = rows; ; ) {
      const words = Math.max(1, Math.ceil(size / 32));
      this.#levels.push(new Uint32Array(words));
      if (words === 1) return;
      size = words;
    }
  }

  add(row: Row): void {
    let at = row;
    for (const words of this.#levels) {
      words[at >>> 5]! |= 1 << (at & 31);
      at >>>= 5;
    }
  }

  remove(row: Row): void {
    let at = row;
    for (const words of this.#levels) {
      words[at >>> 5]! &= ~(1 << (at & 31));
      if (words[at >>> 5] !== 0) return;
      at >>>= 5;
    }
  }

  /** The first member at a row or behind it; null when there is none. */
  from(row: Row): Row | null {
    let at = row;
    for (let level = 0; level < this.#levels.length; level++) {
      const words = this.#levels[level]!;
      const word = at >>> 5;
      if (word >= words.length) return null;
      const rest = words[word]! & (-1 << (at & 31));
      if (rest !== 0) return this.#first(level, word * 32 + 31 - Math.clz32(rest & -rest));
      at = word + 1;
    }
    return null;
  }

  /** The last member before a row; null when there is none. */
  before(row: Row): Row | null {
    let at = row;
    for (let level = 0; level < this.#levels.length; level++) {
      const words = this.#levels[level]!;
      // Behind the last row the whole of the last word lies before.
      const word = Math.min(at >>> 5, words.length - 1);
      const bits = at - word * 32;
      const rest = words[word]! & (bits >= 32 ? -1 : (1 << bits) - 1);
      if (rest !== 0) return this.#last(level, word * 32 + 31 - Math.clz32(rest));
      at = word;
    }
    return null;
  }

  #first(level: number, start: number): Row {
    let at = start;
    for (let below = level - 1; below >= 0; below--) {
      const word = this.#levels[below]![at]!;
      at = at * 32 + 31 - Math.clz32(word & -word);
    }
    return at;
  }

  #last(level: number, start: number): Row {
    let at = start;
    for (let below = level - 1; below >= 0; below--) {
      at = at * 32 + 31 - Math.clz32(this.#levels[below]![at]!);
    }
    return at;
  }
}
