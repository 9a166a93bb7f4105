/** Where an event's leader stands: the one x that its label, its mark and its actors' dots share. */
import type { Px, Row } from '../model/units.ts';
import type { Composition } from './composition.ts';
import type { Mark, MarkBar } from './marks.ts';
import type { Box } from './scene.ts';

export interface Anchor {
  readonly row: Row;
  readonly x: Px;
  /** Foot of the leader. */
  readonly y: Px;
  /** Part of the mark is in the plane. */
  readonly inPlane: boolean;
}

/** Distance to the plane's edges that a long span's leader keeps. */
const EDGE: Px = 8;
/** Distance to the marks on the band that a leader to a lane keeps. */
const CLEAR: Px = 5;
/** How far from where it should be a leader is moved at most, and in what steps. */
const STEPS = 60;
const STEP: Px = 3;
const REACH = (STEPS + 1) * STEP;
/** Members of "all of them" that are closer than this share a leader between them. */
const TOGETHER: Px = 64;

/** A stretch that other leaders keep out of. */
interface Taken {
  readonly from: Px;
  readonly to: Px;
}

/** @param takesRoom whether others keep clear of the event: not where it may be at hand by chance */
export function placeAnchors(
  marks: readonly Mark[], { plane, band }: Composition, takesRoom: (row: Row) => boolean = () => true,
): Anchor[] {
  const taken: Taken[] = [];
  for (const mark of marks) {
    if (!mark.drawn || mark.lane > 0) continue;
    for (const bar of mark.bars) taken.push({ from: bar.x0 - CLEAR, to: bar.x1 + CLEAR });
  }
  return marks.map((mark) => {
    const visible = mark.bars.filter((bar) => isVisible(bar, plane));
    const bars = visible.length > 0 ? visible : mark.bars;
    const first = bars[0];
    if (!first) return { row: mark.row, x: plane.x, y: band.centre, inPlane: false };
    const inPlane = visible.length > 0;
    if (mark.lane > 0 || (!mark.drawn && first.kind === 'bar')) {
      const x = clearOf(taken, first, inPlane ? plane : null);
      if (takesRoom(mark.row)) taken.push({ from: x - 2 * CLEAR, to: x + 2 * CLEAR });
      return { row: mark.row, x, y: first.y, inPlane };
    }
    return { row: mark.row, x: bandAnchor(bars, inPlane ? plane : null), y: first.y, inPlane };
  });
}

export function isVisible(bar: MarkBar, plane: Box): boolean {
  const right = plane.x + plane.w;
  const centre = (bar.x0 + bar.x1) / 2;
  if (bar.kind === 'dot') return centre >= plane.x && centre <= right;
  return bar.x1 > plane.x + 1 && bar.x0 < right - 1;
}

function bandAnchor(bars: readonly MarkBar[], plane: Box | null): Px {
  const first = bars[0] as MarkBar;
  const last = bars[bars.length - 1] as MarkBar;
  const together = last.x1 - first.x0 < TOGETHER ? last : first;
  const seen = (x: Px): Px => (plane && first.kind === 'bar' ? within(x, first, plane) : x);
  return seen(seen((first.x0 + together.x1) / 2) + first.lean);
}

/** Where the span has come to its full strength, moved to the nearest place with no mark above it. */
function clearOf(taken: readonly Taken[], bar: MarkBar, plane: Box | null): Px {
  const width = bar.x1 - bar.x0;
  const wanted = bar.x0 + Math.min(width / 2, Math.max(bar.fadeIn, 16));
  const x = plane ? within(wanted, bar, plane) : wanted;
  const low = Math.max(bar.x0 + 4, plane ? plane.x + EDGE : -Infinity);
  const high = Math.min(bar.x1 - 4, plane ? plane.x + plane.w - EDGE : Infinity);
  // One pass over what is taken: a frame asks for hundreds of anchors.
  const blocked = new Uint8Array(2 * STEPS + 1);
  for (const { from, to } of taken) {
    if (to <= x - REACH || from >= x + REACH) continue;
    const first = Math.max(-STEPS, Math.floor((from - x) / STEP) + 1);
    const last = Math.min(STEPS, Math.ceil((to - x) / STEP) - 1);
    for (let step = first; step <= last; step++) blocked[step + STEPS] = 1;
  }
  const isFree = (step: number): boolean =>
    blocked[step + STEPS] === 0 && x + step * STEP >= low && x + step * STEP <= high;
  for (let step = 0; step <= STEPS; step++) {
    if (isFree(step)) return x + step * STEP;
    if (isFree(-step)) return x - step * STEP;
  }
  return x;
}

function within(x: Px, bar: MarkBar, plane: Box): Px {
  const right = plane.x + plane.w;
  const inside = Math.min(Math.max(x, plane.x + EDGE), right - EDGE);
  return Math.min(Math.max(inside, bar.x0, plane.x), bar.x1, right);
}
