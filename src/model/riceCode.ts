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

  /**
   * The next numbers, as many as there is room for. Lists of places are read in millions, hence the
   * local variables.
   *
   * @throws RangeError where the bytes end too early
   */
  readInto(numbers: Uint32Array): void {
    const bytes = this.#bytes;
    const k = this.#k;
    const mask = (1 << k) - 1;
    let [at, bits, held] = [this.#at, this.#bits, this.#held];
    for (let i = 0; i < numbers.length; i++) {
      let high = 0;
      for (;;) {
        for (; held <= 24 && at < bytes.length; held += 8) bits |= bytes[at++]! << held;
        if (held === 0) throw tooEarly();
        // Bits beyond those held are zeros: a number of ones that is not held is not found.
        const zero = ~bits;
        const ones = zero === 0 ? 32 : 31 - Math.clz32(zero & -zero);
        if (ones < held) {
          high += ones;
          bits = ones === 31 ? 0 : bits >>> (ones + 1);
          held -= ones + 1;
          break;
        }
        high += held;
        bits = 0;
        held = 0;
      }
      for (; held <= 24 && at < bytes.length; held += 8) bits |= bytes[at++]! << held;
      if (held < k) throw tooEarly();
      numbers[i] = high * (mask + 1) + (bits & mask);
      bits >>>= k;
      held -= k;
    }
    [this.#at, this.#bits, this.#held] = [at, bits, held];
  }
}

function tooEarly(): RangeError {
  return new RangeError('The bytes end too early.');
}
