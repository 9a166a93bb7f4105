/** Columns where events are too many for marks, and strips of the actors: see `density.ts`. */
import type { Ms, Px } from '../model/units.ts';
import type { CountBefore, SpreadCounts } from '../store/spread.ts';
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
  bins: Bins, counts: Pick<SpreadCounts, 'all' | 'matching'>, everything: boolean, { band, plane }: Composition, opacity: number,
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
/** Opacities of a strip's least: of a small part of an event, and of a whole one. */
const [LEAST, LEAST_OF_ONE] = [0.15, 0.4];

export function actorStripShapes(
  bins: Bins, spread: SpreadCounts, rows: readonly ActorRow[], { rowCentres, plane }: Composition, opacity: number,
): Shape[] {
  const shapes: Shape[] = [];
  rows.forEach((row, place) => {
    const before = spread.actor(row.actor);
    if (!before) return;
    const fill = inkOf(row);
    const y = (rowCentres[place] ?? 0) - STRIP / 2;
    const { counts, heights } = density(bins, before);
    heights.forEach((height, bin) => {
      const box = height > 0 ? columnAt(bins, bin, plane) : null;
      if (!box) return;
      const least = LEAST + (LEAST_OF_ONE - LEAST) * Math.min(1, counts[bin] as number);
      shapes.push({ kind: 'rect', ...box, y, h: STRIP, fill, opacity: (least + (1 - least) * height) * opacity });
    });
  });
  return shapes;
}

/**
 * Faint ticks where events begin that do not match and are too many to be drawn one by one: for each, or
 * for all of a bin, one. An event that is spread has it in the middle.
 */
export function contextShapes(
  { times, xs }: Bins, { all, matching }: SpreadCounts, { band, plane }: Composition,
): Shape[] {
  const others: CountBefore = (time) => Math.round(all(time) - matching(time));
  const shapes: Shape[] = [];
  let begun = others(times[0] ?? 0);
  for (let bin = 0; bin + 1 < times.length; bin++) {
    const before = begun;
    begun = others(times[bin + 1] as Ms);
    const x = ((xs[bin] as Px) + (xs[bin + 1] as Px)) / 2;
    if (begun <= before || x < plane.x || x > plane.x + plane.w) continue;
    shapes.push(vertical(x, band.centre - 5, band.centre + 5, 'faint'));
  }
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
