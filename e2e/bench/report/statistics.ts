/** Medians, ranges and ratios of what was measured. */

export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

/** Null of nothing. Of an even number of runs the median is the middle between two. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const low = sorted[0];
  const high = sorted.at(-1);
  if (low === undefined || high === undefined) return null;
  const half = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return { median, low, high, runs: sorted.length };
}

/** Of the values the one at least as high as 95 % of them; null of nothing. */
export function p95(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? null;
}

/** How many times as much; null where there is nothing to divide, or by. */
export function ratio(value: Spread | null, by: Spread | null): number | null {
  if (!value || !by || by.median === 0) return null;
  return value.median / by.median;
}
