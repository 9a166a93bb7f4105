/** Columns where events are too many for marks, and strips of the actors: see `density.ts`. */
import type { Px } from '../model/units.ts';
import type { Counts } from '../store/storyStore.ts';
import { inkOf } from './actorShapes.ts';
import type { Composition } from './composition.ts';
import { density } from './density.ts';
import type { Bins, Density } from './density.ts';
import type { ActorRow } from './layoutInput.ts';
import { DOT } from './marks.ts';
import type { Box, Ink, Shape } from './scene.ts';
import { vertical } from './shapes.ts';

/** No wider than the mark of a day. */
const MOST_WIDTH: Px = 2 * DOT;
const GAP: Px = 0.75;

/** What does not match stands faint behind. */
export function columnShapes(
  bins: Bins, counts: Counts, everything: boolean, { band, plane }: Composition, opacity: number,
): Shape[] {
  const all = density(bins, counts.all);
  const columns = ({ heights }: Density, fill: Ink): Shape[] => {
    const shapes: Shape[] = [];
    heights.forEach((height, bin) => {
      const box = height > 0 ? columnAt(bins, bin, plane) : null;
      if (!box) return;
      const h = Math.max(2, Math.round(height * (band.bottom - band.top)));
      shapes.push({ kind: 'rect', ...box, y: band.bottom - h, h, fill, ...faded(opacity) });
    });
    return shapes;
  };
  if (everything) return columns(all, 'ink');
  return [...columns(all, 'rule'), ...columns(density(bins, counts.matching, all.peak), 'ink')];
}

const STRIP: Px = 14;

export function actorStripShapes(
  bins: Bins, counts: Counts, rows: readonly ActorRow[], { rowCentres, plane }: Composition, opacity: number,
): Shape[] {
  const shapes: Shape[] = [];
  rows.forEach((row, place) => {
    const before = counts.actor(row.actor);
    if (!before) return;
    const fill = inkOf(row);
    const y = (rowCentres[place] ?? 0) - STRIP / 2;
    density(bins, before).heights.forEach((height, bin) => {
      const box = height > 0 ? columnAt(bins, bin, plane) : null;
      if (!box) return;
      shapes.push({ kind: 'rect', ...box, y, h: STRIP, fill, opacity: (0.4 + 0.6 * height) * opacity });
    });
  });
  return shapes;
}

/** Faint ticks where events begin that do not match and are too many to be drawn one by one. */
export function contextShapes(bins: Bins, counts: Counts, { band, plane }: Composition): Shape[] {
  const all = density(bins, counts.all).counts;
  const matching = density(bins, counts.matching).counts;
  const shapes: Shape[] = [];
  all.forEach((count, bin) => {
    if (count - (matching[bin] as number) < 0.5) return;
    const x = ((bins.xs[bin] as Px) + (bins.xs[bin + 1] as Px)) / 2;
    if (x < plane.x || x > plane.x + plane.w) return;
    shapes.push(vertical(x, band.centre - 5, band.centre + 5, 'faint'));
  });
  return shapes;
}

/** Where in the plane a bin's column stands; null: outside. */
function columnAt({ xs }: Bins, bin: number, plane: Box): { x: Px; w: Px } | null {
  const left = xs[bin] as Px;
  const right = xs[bin + 1] as Px;
  const width = Math.min(right - left - GAP, MOST_WIDTH);
  const start = right - left - GAP > MOST_WIDTH ? (left + right - width) / 2 : left;
  const x = Math.max(start, plane.x);
  const w = Math.min(start + width, plane.x + plane.w) - x;
  return w > 0.2 ? { x, w } : null;
}

function faded(opacity: number): { opacity?: number } {
  return opacity < 1 ? { opacity } : {};
}
