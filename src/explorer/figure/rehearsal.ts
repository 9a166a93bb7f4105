/**
 * The first filter, rehearsed while nobody waits for anything: what has run before is quicker by half, and
 * much of what a filtered picture needs (texts and their widths, indices of the table) is kept.
 */
import { countBelow } from '../../model/sorted.ts';
import { layoutTimeline, type LayoutInput } from '../../timeline/layout.ts';

/** Every so many events match: of a crowd still a crowd, and few enough to be marks with labels. */
const SHARES = [2, 16, 3, 24];

/** A few ms each, for different tasks. Nothing of what they lay out is drawn. */
export function rehearsals(input: LayoutInput): (() => void)[] {
  return SHARES.map((share) => () => {
    layoutTimeline(withShare(input, share));
  });
}

function withShare(input: LayoutInput, share: number): LayoutInput {
  const { table, counts } = input;
  const mask = Uint8Array.from(table.from, (_, row) => (row % share === 0 ? 1 : 0));
  const rows = Uint32Array.from({ length: Math.ceil(table.length / share) }, (_, i) => i * share);
  const starts = Float64Array.from(rows, (row) => table.from[row]!);
  const matching = (time: number): number => countBelow(starts, time);
  return {
    ...input,
    selection: { everything: false, mask, rows },
    counts: { ...counts, matching, spread: { ...counts.spread, matching } },
  };
}
