/**
 * Columns where events are too many for marks, and strips of the actors: see `density.ts`. A wide day's
 * column is as wide as the day, as the tray is on which its dots would lie.
 */
import type { Ms, Px } from '../model/units.ts';
import type { CountBefore, SpreadCounts } from '../store/spread.ts';
import { inkOf } from './actorShapes.ts';
import type { Composition } from './composition.ts';
import { density, ROUNDING } from './density.ts';
import type { Bins, Density } from './density.ts';
import type { ActorRow } from './layoutInput.ts';
import { DAY_GAP, DOT, WIDE_DAY } from './markStretch.ts';
import type { Box, Ink, Shape } from './scene.ts';
import { vertical } from './shapes.ts';
import { TRAY_OPACITY } from './trays.ts';

/** No wider than the mark of a day that is not wide. */
const MOST_WIDTH: Px = 2 * DOT;
const GAP: Px = 0.75;

/** Of a column the least height: of an event or a part of one, and of one that is sought. */
const LEAST_HEIGHT: Px = 2;
const LEAST_OF_MATCH: Px = 4;
/** Less of an event than this is a part of it: drawn fainter. */
const FAINT_BELOW = 0.5;

/** Height of a wide column's upper edge. */
const EDGE: Px = 2;

/** Of what is only about so much: opacity. */
const ABOUT = 0.5;

/** Where columns stand: for the band and for every row of actors in the same places. */
export interface Columns {
  readonly bins: Bins;
  /** By bin; null: outside the plane. */
  readonly boxes: readonly (Pick<Box, 'x' | 'w'> | null)[];
}

/** @param about whether it is not known how much of them is in each bin */
export function columnsIn(bins: Bins, { plane }: Composition, about: boolean): Columns {
  const count = Math.max(0, bins.xs.length - 1);
  return { bins, boxes: Array.from({ length: count }, (_, bin) => boxAt(bins, bin, plane, about)) };
}

/** What does not match stands faint behind. */
export function columnShapes(
  { bins, boxes }: Columns, counts: Pick<SpreadCounts, 'all' | 'matching' | 'about'>, everything: boolean,
  { band }: Composition, opacity: number,
): Shape[] {
  const all = density(bins, counts.all);
  const columns = ({ counts: events, heights }: Density, fill: Ink, leastOfEvent: Px): Shape[] => {
    const shapes: Shape[] = [];
    heights.forEach((height, bin) => {
      const box = height > 0 ? boxes[bin] : null;
      if (!box) return;
      // However much there is elsewhere, a single event is seen, and more of it than of a spread one.
      const whole = Math.min(1, events[bin] as number);
      const least = LEAST_HEIGHT + (leastOfEvent - LEAST_HEIGHT) * whole;
      // Above the least, not within it: of a few beside thousands, more are still seen to be more.
      const above = height * (band.bottom - band.top - least);
      const h = Math.round(least + above);
      const ink = fill === 'ink' && above < LEAST_HEIGHT && whole < FAINT_BELOW ? 'faint' : fill;
      const y = band.bottom - h;
      const strength = opacity * (counts.about ? ABOUT : 1);
      if (ink === 'ink' && box.w > MOST_WIDTH && !counts.about) {
        // All black it would be a wall, and hide the leaders.
        shapes.push({ kind: 'rect', ...box, y, h, fill: 'faint', opacity: strength * TRAY_OPACITY });
        shapes.push({ kind: 'rect', ...box, y, h: Math.min(h, EDGE), fill: ink, ...faded(strength) });
      } else shapes.push({ kind: 'rect', ...box, y, h, fill: ink, ...faded(strength) });
    });
    return shapes;
  };
  if (everything) return columns(all, 'ink', LEAST_HEIGHT);
  const matching = density(bins, counts.matching, all.peak);
  // Where all match, both are equally high.
  return [...columns(all, 'rule', LEAST_OF_MATCH), ...columns(matching, 'ink', LEAST_OF_MATCH)];
}

const STRIP: Px = 14;
/** Opacities of a strip's least: of a small part of an event, and of a whole one. */
const [LEAST, LEAST_OF_ONE] = [0.15, 0.4];
/** Parts of events are this fine in opacity. */
const STRENGTHS = 10;

/** Parts of an event beside each other are one soft bar, as its mark would be; what is whole is a column each. */
export function actorStripShapes(
  { bins, boxes }: Columns, spread: SpreadCounts, rows: readonly ActorRow[], { rowCentres }: Composition,
  opacity: number,
): Shape[] {
  const shapes: Shape[] = [];
  rows.forEach((row, place) => {
    const before = spread.actor(row.actor);
    if (!before) return;
    const y = (rowCentres[place] ?? 0) - STRIP / 2;
    const fill = inkOf(row);
    const add = (x: Px, end: Px, ink: number): void => {
      shapes.push({ kind: 'rect', x, w: end - x, y, h: STRIP, fill, opacity: ink * opacity });
    };
    /** Of the soft bar that goes on: there are thousands of bins in a frame, so no object for each. */
    let [start, end, strength] = [0, 0, 0];
    const endSoft = (): void => {
      if (strength > 0) add(start, end, strength);
      strength = 0;
    };
    const { counts, heights } = density(bins, before);
    heights.forEach((height, bin) => {
      const box = height > 0 ? boxes[bin] : null;
      if (!box) return endSoft();
      // A part of an event is never as strong as one, even where there is no more of anything.
      const whole = Math.min(1, counts[bin] as number);
      const least = LEAST + (LEAST_OF_ONE - LEAST) * whole;
      const ink = (least + (1 - least) * height * whole) * (spread.about ? ABOUT : 1);
      if (whole > 1 - ROUNDING) {
        endSoft();
        add(box.x, box.x + box.w, ink);
        return;
      }
      const own = Math.round(ink * STRENGTHS) / STRENGTHS;
      if (own !== strength) {
        endSoft();
        [start, strength] = [box.x, own];
      }
      end = box.x + box.w;
    });
    endSoft();
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

/** A column, or where it is not known how much of it is here, a part of a surface without any. */
function boxAt(bins: Bins, bin: number, plane: Box, about: boolean): Pick<Box, 'x' | 'w'> | null {
  if (!about) return columnAt(bins, bin, plane);
  // Whole pixels leave no seams.
  const x = Math.round(Math.max(bins.xs[bin] as Px, plane.x));
  const w = Math.round(Math.min(bins.xs[bin + 1] as Px, plane.x + plane.w)) - x;
  return w > 0 ? { x, w } : null;
}

/** Where in the plane a bin's column stands; null: outside. */
function columnAt({ xs }: Bins, bin: number, plane: Box): Pick<Box, 'x' | 'w'> | null {
  const [start, end] = columnEnds(xs[bin] as Px, xs[bin + 1] as Px);
  const x = Math.max(start, plane.x);
  const w = Math.min(end, plane.x + plane.w) - x;
  return w > 0.2 ? { x, w } : null;
}

function columnEnds(left: Px, right: Px): [Px, Px] {
  if (right - left >= WIDE_DAY) return [left + DAY_GAP, right - DAY_GAP];
  if (right - left - GAP <= MOST_WIDTH) return [left, right - GAP];
  const centre = (left + right) / 2;
  return [centre - MOST_WIDTH / 2, centre + MOST_WIDTH / 2];
}

function faded(opacity: number): { opacity?: number } {
  return opacity < 1 ? { opacity } : {};
}
