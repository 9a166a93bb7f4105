/**
 * How much time each break skips, in the strip over its zigzag; leaders pass behind:
 *
 *     37 years skipped   5 yrs        10 mths
 *     ●⌇⌇⌇⌇⌇⌇⌇⌇⌇⌇⌇⌇⌇⌇●  ●⌇⌇⌇⌇●     ▬▬⌇⌇⌇⌇▬▬
 *
 * First every break gets the short form, the longest first; then, in the same order, the full one
 * where it still has room. Only distances count, so panning changes no words but at the edges.
 */
import type { Ms, Px } from '../model/units.ts';
import { breaks } from './breaks.ts';
import { FIGURE_EDGE } from './composition.ts';
import type { Composition } from './composition.ts';
import type { TimeScale } from './scale.ts';
import type { Box, MeasureText, Shape } from './scene.ts';

export interface BreakText {
  readonly text: string;
  readonly box: Box;
}

interface BreakWords {
  skipped(duration: Ms): string;
  skippedShort(duration: Ms): string;
}

/** Least distance to other words and counts in the strip. */
const GAP = { skippedShort: 4, skipped: 12 } as const;
/** Words may begin so far left of the plane. */
const OUTSIDE: Px = 40;
const STEP: Px = 2;

/** `boxes`: the counts that stand in the strip already. */
export function placeBreakTexts(
  scale: TimeScale, { strip, plane }: Composition, boxes: readonly Box[],
  words: BreakWords, measure: MeasureText,
): BreakText[] {
  const gaps = breaks(scale).toSorted((a, b) => b.skipped - a.skipped || a.x - b.x);
  const placed = new Map<(typeof gaps)[number], BreakText>();
  const least = Math.max(FIGURE_EDGE, plane.x - OUTSIDE);
  for (const form of ['skippedShort', 'skipped'] as const) {
    for (const gap of gaps) {
      const text = words[form](gap.skipped);
      const w = measure(text, 'note');
      const others = [...placed].flatMap(([other, { box }]) => (other === gap ? [] : [box]));
      const most = plane.x + plane.w - w;
      const isFree = (x: Px): boolean => x >= least && x <= most
        && [...boxes, ...others].every((box) => x >= box.x + box.w + GAP[form] || x + w + GAP[form] <= box.x);
      const x = nearest(gap.x + gap.width / 2 - w / 2, w / 2, isFree);
      if (x !== null) placed.set(gap, { text, box: { x, y: strip.top, w, h: strip.bottom - strip.top } });
    }
  }
  return [...placed.values()].toSorted((a, b) => a.box.x - b.box.x);
}

/** Free place nearest to the wanted one, no further away than `reach`. */
function nearest(wanted: Px, reach: Px, isFree: (x: Px) => boolean): Px | null {
  for (let away = 0; away <= reach; away += STEP) {
    for (const x of [wanted - away, wanted + away]) if (isFree(x)) return x;
  }
  return null;
}

export function breakPlateShape({ box: { x, y, w, h } }: BreakText): Shape {
  return { kind: 'rect', x: x - 3, y: y + 1, w: w + 6, h: h - 2, fill: 'paper' };
}

export function breakTextShape({ text, box: { x, y, h } }: BreakText): Shape {
  return { kind: 'text', x, y: y + h - 5, text, font: 'note', fill: 'muted', align: 'start' };
}
