/** What an event weighs where there is no room for all: who keeps the label, who the lane. */
import type { Place, Row } from './units.ts';

/** Columns by row. */
export interface WeightColumns {
  /** 1–5. */
  readonly importance: ArrayLike<number>;
  readonly excerpts: ArrayLike<number>;
}

/** Importance, then the number of excerpts: the more, the longer it stays. */
export function weightOf({ importance, excerpts }: WeightColumns, row: Row | Place): number {
  return (importance[row] ?? 0) * 1e5 + (excerpts[row] ?? 0);
}

const STEPS = 51;
/** Excerpts that are told apart one by one; beyond, by doublings. */
const EXACT = 32;

/** The same order in one byte, 0–254; of events with many excerpts some are alike. */
export function weightByte(importance: number, excerpts: number): number {
  const doublings = 32 - Math.clz32(excerpts / EXACT);
  const step = excerpts < EXACT ? excerpts : EXACT + doublings;
  return (importance - 1) * STEPS + Math.min(STEPS - 1, step);
}
