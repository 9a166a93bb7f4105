/**
 * Whole numbers that are small as a rule, in about as few bits as can be (Rice's code): of each the
 * lowest `k` bits, and before them the rest as that many ones and a zero; lowest bit of a byte first.
 */

/** The `k` that suits numbers of this mean: 2^k is the mean × ln 2 or a little less. */
export function riceParameter(sum: number, count: number): number {
  let k = 0;
  while (2 ** (k + 1) * count < sum * Math.LN2 && k < MOST) k++;
  return k;
}

/** Bits of a number below that can be read at once. */
const MOST = 22;

export class RiceWriter {
  readonly #bytes: Uint8Array;
  readonly #k: number;
  #at = 0;
  #bits = 0;
  #held = 0;

  /** @param bytes room for all of them, as `riceBytes` counts */
  constructor(bytes: Uint8Array, k: number) {
    this.#bytes = bytes;
    this.#k = k;
  }

  write(value: number): void {
    let ones = value >>> this.#k;
    for (; ones >= 16; ones -= 16) this.#put(0xffff, 16);
    this.#put((1 << ones) - 1, ones + 1);
    for (let left = this.#k, rest = value; left > 0; left -= 16, rest >>>= 16) {
      const bits = Math.min(16, left);
      this.#put(rest & ((1 << bits) - 1), bits);
    }
  }

  /** What has not filled a byte yet. */
  end(): void {
    if (this.#held > 0) this.#bytes[this.#at++] = this.#bits;
  }

  /** @param count 17 at most */
  #put(bits: number, count: number): void {
    this.#bits |= bits << this.#held;
    this.#held += count;
    for (; this.#held >= 8; this.#held -= 8) {
      this.#bytes[this.#at++] = this.#bits & 0xff;
      this.#bits >>>= 8;
    }
  }
}

export class RiceReader {
  readonly #bytes: Uint8Array;
  readonly #k: number;
  #at: number;
  #bits = 0;
  #held = 0;

  /** @throws RangeError where `k` is no parameter of ours */
  constructor(bytes: Uint8Array, at: number, k: number) {
    if (k > MOST) throw new RangeError('There is no such parameter.');
    this.#bytes = bytes;
    this.#at = at;
    this.#k = k;
  }

  /** @throws RangeError where the bytes end too early */
  read(): number {
    let high = 0;
    for (;;) {
      if (this.#held === 0) this.#hold();
      const zero = ~this.#bits;
      const ones = 31 - Math.clz32(zero & -zero);
      if (ones < this.#held) {
        high += ones;
        this.#drop(ones + 1);
        break;
      }
      high += this.#held;
      this.#drop(this.#held);
    }
    while (this.#held < this.#k) this.#hold();
    const low = this.#bits & ((1 << this.#k) - 1);
    this.#drop(this.#k);
    return high * 2 ** this.#k + low;
  }

  #hold(): void {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new RangeError('The bytes end too early.');
    this.#at += 1;
    this.#bits |= byte << this.#held;
    this.#held += 8;
  }

  #drop(count: number): void {
    this.#bits >>>= count;
    this.#held -= count;
  }
}
