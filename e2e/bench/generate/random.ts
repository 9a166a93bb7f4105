/** Chance that repeats itself: the same seed gives the same story on every machine. */

export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** 0 … n − 1. */
  below(n: number): number;
  /** From `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** 0 and more, `mean` on average, small ones often. */
  exponential(mean: number): number;
}

/** Mulberry32: 32 bits of state, the same sequence everywhere. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (probability) => next() < probability,
    pick: (list) => list[below(list.length)]!,
    // Powers and logarithms differ in their last bit between machines; products and roots do not.
    exponential: (mean) => mean * logOf(1 / (1 - next())),
  };
}

/** Natural logarithm of x ≥ 1 by halving and a series: the same bits on every machine. */
function logOf(x: number): number {
  let halvings = 0;
  let rest = x;
  for (; rest > 1.5; rest /= 2) halvings += 1;
  const z = (rest - 1) / (rest + 1);
  let sum = 0;
  let power = z;
  for (let n = 1; n < 26; n += 2) {
    sum += power / n;
    power *= z * z;
  }
  return halvings * Math.LN2 + 2 * sum;
}

/**
 * Numbers below `n` by Zipf's law: number k comes up in proportion to 1 / (k + offset), as words,
 * names and subjects do; `steep`: in proportion to that to the power of 5 / 4, as in running text.
 */
export function skewed(n: number, offset: number, steep = false): (random: Random) => number {
  const upTo = new Float64Array(n);
  let sum = 0;
  for (let k = 0; k < n; k++) {
    sum += 1 / ((k + offset) * (steep ? Math.sqrt(Math.sqrt(k + offset)) : 1));
    upTo[k] = sum;
  }
  return (random) => {
    const at = random.next() * sum;
    let low = 0;
    let high = n - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (upTo[middle]! > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
