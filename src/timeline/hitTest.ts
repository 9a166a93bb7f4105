/** Which event is under a point. */
import type { Px, Row } from '../model/units.ts';
import { boxesWithin } from './marks.ts';
import type { TimelineLayout } from './layout.ts';
import type { Box } from './scene.ts';

/** Marks and dots are small: so far from them still counts. */
const TOLERANCE: Px = 8;

/** The event whose label, mark or actor's dot is nearest, labels first; null: none is near. */
export function hitTest(layout: TimelineLayout, x: Px, y: Px): Row | null {
  for (const { row, box, leaderX } of layout.labels) {
    const left = Math.min(box.x, leaderX);
    const right = Math.max(box.x + box.w, leaderX);
    if (distance({ ...box, x: left, w: right - left }, x, y) <= 1) return row;
  }
  let nearest: Row | null = null;
  let least = TOLERANCE;
  const consider = (row: Row, box: Box): void => {
    const away = distance(box, x, y);
    // Where marks lie over each other, the shorter is meant: the longer is reached beside it.
    if (away < least) {
      least = away;
      nearest = row;
    }
  };
  const marks = layout.marks.filter((mark) => mark.matches).toSorted((a, b) => a.box.w - b.box.w);
  for (const { row, box } of marks) consider(row, box);
  const inRows = layout.actorMarks.flatMap(({ row, bars, places }) =>
    boxesWithin(bars, layout.plane).flatMap((box) =>
      places.map(({ y: centre }) => ({ row, box: { ...box, y: centre + box.y } }))));
  for (const { row, box } of inRows.toSorted((a, b) => a.box.w - b.box.w)) consider(row, box);
  return nearest;
}

function distance(box: Box, x: Px, y: Px): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.w);
  const dy = Math.max(box.y - y, 0, y - box.y - box.h);
  return Math.hypot(dx, dy);
}
