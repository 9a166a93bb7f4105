/** Steps of a gesture, from the transforms that d3-zoom keeps. */
import type { Px } from '../../model/units.ts';

/** x ↦ k·x + tx, as d3-zoom's transform has it for one axis. */
export interface Transform {
  readonly k: number;
  readonly x: Px;
}

export interface ZoomStep {
  /** > 1: closer. */
  readonly factor: number;
  /** How far the plane moves after it was zoomed about the given place. */
  readonly dx: Px;
}

/**
 * What leads from one transform to the next, as zooming about `about` and then moving. Differences
 * only: on an elastic scale the transform itself means nothing.
 */
export function zoomStep(before: Transform, after: Transform, about: Px): ZoomStep {
  const factor = after.k / before.k;
  const shift = after.x - factor * before.x;
  return { factor, dx: factor * about + shift - about };
}
