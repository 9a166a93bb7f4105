/** Paper is no screen: a picture may be higher, and have more lanes, where more events are named then. */
import { assignLanes, NO_LANE } from '../../model/lanes.ts';
import type { Px } from '../../model/units.ts';
import { layoutTimeline, type LayoutInput } from '../../timeline/layout.ts';

/** Less than a line of a label. */
const STEP: Px = 15;
const MOST_LANES_ON_PAPER = 8;

/**
 * The input at the least height, from its own to `most`, at which as many events are named as at any. Columns are
 * named nowhere: they keep the height.
 */
export function highEnough(input: LayoutInput, most: Px): LayoutInput {
  let best = input;
  let fewest = Infinity;
  const laned = withMoreLanes(input);
  for (let height = input.size.height; height <= most && fewest > 0; height += STEP) {
    const higher = { ...laned, size: { ...input.size, height } };
    const { clusters, dense } = layoutTimeline(higher);
    if (dense) return input;
    const unnamed = clusters.reduce((sum, { count }) => sum + count, 0);
    if (unnamed < fewest) [best, fewest] = [higher, unnamed];
  }
  return best;
}

/** Where four are too few. */
function withMoreLanes(input: LayoutInput): LayoutInput {
  const { table, selection } = input;
  if (!table.lane.includes(NO_LANE)) return input;
  const { of: lane, count: lanes } = assignLanes(table, MOST_LANES_ON_PAPER);
  // What is known of a selection is kept with it, and the screen's has other lanes.
  return { ...input, table: { ...table, lane, lanes }, selection: { ...selection } };
}
