/** How much wider than on average a day is drawn where the scale is steepest: how fine counts must be there. */
import type { Interval, Px } from '../model/units.ts';
import type { Warp } from './warp.ts';

/** What is narrower shows no more however fine its counts are. */
const LEAST_WIDTH: Px = 24;

/** 1 where time runs evenly through the window. */
export function steepness(warp: Warp, window: Interval, width: Px): number {
  const lengthOf = ({ from, to }: Interval): number => warp.toAxis(to) - warp.toAxis(from);
  const whole = lengthOf(window);
  let most = 1;
  for (const stretch of warp.stretches) {
    const part = { from: Math.max(stretch.from, window.from), to: Math.min(stretch.to, window.to) };
    if (part.from >= part.to) continue;
    const share = lengthOf(part) / whole;
    if (share * width < LEAST_WIDTH) continue;
    most = Math.max(most, (share * (window.to - window.from)) / (part.to - part.from));
  }
  return most;
}
