/** A warp through given points, straight between them. */
import type { Axis, Ms } from '../model/units.ts';
import type { Stretch, Warp } from './warp.ts';

/** Drawn at less than this share of a neighbour's scale, a stretch is broken. */
export const BREAK_RATIO = 1 / 8;

export interface Piece {
  readonly from: Ms;
  readonly to: Ms;
  /** Axis units, more than 0. */
  readonly width: number;
  readonly margin: boolean;
}

/** `pieces`: at least one, in order, each beginning where the one before it ends. */
export function piecewiseWarp(kind: Warp['kind'], pieces: readonly Piece[]): Warp {
  const stretches = stretchesOf(pieces);
  const times = Float64Array.from(stretches, (stretch) => stretch.from);
  const axes = Float64Array.from(stretches, (stretch) => stretch.axisFrom);
  const first = stretches[0] as Stretch;
  const last = stretches[stretches.length - 1] as Stretch;
  const at = (starts: Float64Array, value: number): Stretch =>
    stretches[lastAtMost(starts, value)] as Stretch;

  return {
    kind,
    domain: { from: first.from, to: last.to },
    stretches,
    toAxis(time) {
      const { from, to, axisFrom, axisTo } = at(times, time);
      return between(axisFrom, axisTo, (time - from) / (to - from));
    },
    toTime(axis) {
      const { from, to, axisFrom, axisTo } = at(axes, axis);
      return between(from, to, (axis - axisFrom) / (axisTo - axisFrom));
    },
  };
}

/** Place of the last start not beyond the value, or else 0. Of our own: a frame asks thousands of times. */
function lastAtMost(starts: Float64Array, value: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Exact at both ends, and within them for any share of 0 to 1: rounding never makes it fall back. */
function between(start: number, end: number, share: number): number {
  if (share === 1) return end;
  const value = start + share * (end - start);
  return share > 0 && share < 1 ? Math.min(value, end) : value;
}

function stretchesOf(pieces: readonly Piece[]): Stretch[] {
  const slope = (piece: Piece | undefined): number => (piece ? piece.width / (piece.to - piece.from) : 0);
  let axis: Axis = 0;
  return pieces.map((piece, i) => {
    const axisFrom = axis;
    axis += piece.width;
    const steepest = Math.max(slope(pieces[i - 1]), slope(pieces[i + 1]));
    const broken = slope(piece) < steepest * BREAK_RATIO;
    return { from: piece.from, to: piece.to, axisFrom, axisTo: axis, broken, margin: piece.margin };
  });
}
