/** The linear warp: axis units are days. */
import { DAY } from '../model/units.ts';
import { extentOf, type ExtentSource } from './extent.ts';
import { piecewiseWarp } from './piecewiseWarp.ts';
import type { Warp } from './warp.ts';

/** Room beside the first and the last event, as a share of the whole. */
const MARGIN = 0.03;

export function linearWarp(source: ExtentSource): Warp {
  const { from, to } = extentOf(source);
  const margin = Math.max(1, Math.ceil(((to - from) / DAY) * MARGIN)) * DAY;
  const piece = { from: from - margin, to: to + margin, margin: false };
  return piecewiseWarp('linear', [{ ...piece, width: (piece.to - piece.from) / DAY }]);
}
