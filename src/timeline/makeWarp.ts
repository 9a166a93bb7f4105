/** A warp from events, for scenes; the page has the elastic one's axis in the manifest. */
import { elasticAxis } from './elasticAxis.ts';
import { elasticWarp } from './elasticWarp.ts';
import { linearWarp } from './linearWarp.ts';
import type { Warp, WarpSource } from './warp.ts';

export function makeWarp(source: WarpSource, kind: Warp['kind']): Warp {
  return kind === 'elastic' ? elasticWarp(elasticAxis(source)) : linearWarp(source);
}
