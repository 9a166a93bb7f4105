/**
 * Ids, each with a number, in bytes: a set of a million texts would take ten times as much. Ids are
 * slugs, so a letter is a byte.
 */
import { NumberColumn } from './growing.ts';

const EMPTY = 0;

export class IdTable {
  #bytes = Buffer.alloc(4096);
  readonly #ends = new NumberColumn(Uint32Array);
  /** Numbers + 1, by hash; open addressing. */
  #slots = new Uint32Array(1024);

  get size(): number {
    return this.#ends.length;
  }

  has(id: string): boolean {
    return this.#slots[this.#slotOf(id)] !== EMPTY;
  }

  /** The number of a new id; null when it is there already. */
  add(id: string): number | null {
    if ((this.size + 1) * 2 > this.#slots.length) this.#growSlots();
    const slot = this.#slotOf(id);
    if (this.#slots[slot] !== EMPTY) return null;
    const start = this.#start(this.size);
    this.#reserve(start + id.length);
    for (let i = 0; i < id.length; i++) this.#bytes[start + i] = id.charCodeAt(i);
    this.#ends.push(start + id.length);
    this.#slots[slot] = this.size;
    return this.size - 1;
  }

  at(number: number): string {
    const start = this.#start(number);
    return this.#bytes.toString('latin1', start, this.#ends.at(number));
  }

  /** By code units. */
  compare(a: number, b: number): number {
    const [startA, startB] = [this.#start(a), this.#start(b)];
    const [lengthA, lengthB] = [this.#ends.at(a) - startA, this.#ends.at(b) - startB];
    const length = Math.min(lengthA, lengthB);
    for (let i = 0; i < length; i++) {
      const difference = this.#bytes[startA + i]! - this.#bytes[startB + i]!;
      if (difference !== 0) return difference;
    }
    return lengthA - lengthB;
  }

  #start(number: number): number {
    return number === 0 ? 0 : this.#ends.at(number - 1);
  }

  /** Of the id, or the empty one in which it would stand. */
  #slotOf(id: string): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(id) & mask;
    for (; this.#slots[slot] !== EMPTY; slot = (slot + 1) & mask) {
      if (this.#isAt(id, this.#slots[slot]! - 1)) break;
    }
    return slot;
  }

  #isAt(id: string, number: number): boolean {
    const start = this.#start(number);
    if (this.#ends.at(number) - start !== id.length) return false;
    for (let i = 0; i < id.length; i++) if (this.#bytes[start + i] !== id.charCodeAt(i)) return false;
    return true;
  }

  #growSlots(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let hash = 0;
      const end = this.#ends.at(number);
      for (let i = this.#start(number); i < end; i++) hash = mixed(hash, this.#bytes[i]!);
      let slot = spread(hash) & mask;
      while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }

  #reserve(length: number): void {
    if (length <= this.#bytes.length) return;
    const grown = Buffer.alloc(Math.max(length, this.#bytes.length * 2));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

function hashOf(id: string): number {
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = mixed(hash, id.charCodeAt(i));
  return spread(hash);
}

function mixed(hash: number, unit: number): number {
  return (Math.imul(hash ^ unit, 0x01000193) + 0x9e3779b9) | 0;
}

function spread(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}
