/** How many events begin before a time, from counts at the edges of bins. */
import type { Ms } from '../../model/units.ts';
import type { CountBefore } from '../spread.ts';
import { edgeAt } from './bins.ts';
import type { Bins } from './protocol.ts';

/**
 * Within the bins exact at their edges and in proportion between them; outside by what is known of the
 * whole, as far as it does not contradict them.
 *
 * @param edges events before each edge, ascending
 * @param coarse over the whole story; null: nothing is known of what begins outside the bins
 * @param offset to be added to each of the edges
 */
export function countBefore(
  bins: Bins,
  edges: ArrayLike<number>,
  coarse: CountBefore | null = null,
  offset = 0,
): CountBefore {
  const last = bins.count;
  const [least, most] = [edges[0]! + offset, edges[last]! + offset];
  return (time: Ms) => {
    const at = edgeAt(bins, time);
    if (at < 0) return coarse ? Math.min(least, coarse(time)) : least;
    if (at >= last) return coarse ? Math.max(most, coarse(time)) : most;
    const edge = Math.floor(at);
    const before = edges[edge]!;
    return offset + before + (edges[edge + 1]! - before) * (at - edge);
  };
}
