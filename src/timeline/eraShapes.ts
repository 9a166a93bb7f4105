/** Eras as shapes: bars with names over the labels, and from each a tint down behind the events. */
import type { Px } from '../model/units.ts';
import { ERA_BAR } from './composition.ts';
import type { Composition } from './composition.ts';
import { NAME_END, NAME_PAD } from './eras.ts';
import type { EraPlace, EraSpan } from './eras.ts';
import type { Box, Ink, Shape } from './scene.ts';
import { vertical } from './shapes.ts';

/** Light enough for any text on it to keep its contrast, even where several lie over each other. */
const TINT = 0.06;
const BAR = 0.17;
const EDGE = 0.3;
/** The axis's texts stand free below. */
const AXIS_TEXT: Px = 14;

/** Of those with a bar. An end that is known to the day has an edge. */
export function eraTintShapes(places: readonly EraPlace[], { plane, eraRows, axis }: Composition): Shape[] {
  const bottom = axis.fine - AXIS_TEXT;
  const right = plane.x + plane.w;
  return places.flatMap(({ span, row }) => {
    const { x0, x1, fadeIn, fadeOut, ink } = span;
    const top = (eraRows[row] ?? 0) + ERA_BAR;
    const look = { y: top, h: bottom - top, fill: ink, opacity: TINT };
    const edges = [...(fadeIn === 0 ? [x0] : []), ...(fadeOut === 0 ? [x1] : [])];
    return [
      ...tint(span).flatMap((part) => stretch(part, plane, look)),
      ...edges
        .filter((x) => x > plane.x && x < right)
        .map((x) => vertical(x, top, bottom, ink, { opacity: EDGE })),
    ];
  });
}

/** Large gradients paint slowly: what is even between the fades is a part of its own, on whole pixels. */
function tint(span: EraSpan): EraSpan[] {
  const { x0, x1, fadeIn, fadeOut } = span;
  const from = fadeIn > 0 ? Math.ceil(x0 + fadeIn) : x0;
  const to = fadeOut > 0 ? Math.floor(x1 - fadeOut) : x1;
  if (to - from < 1) return [span];
  const parts = [{ ...span, x0: from, x1: to, fadeIn: 0, fadeOut: 0 }];
  if (fadeIn > 0) parts.push({ ...span, x1: from, fadeIn: from - x0, fadeOut: 0 });
  if (fadeOut > 0) parts.push({ ...span, x0: to, fadeIn: 0, fadeOut: x1 - to });
  return parts;
}

/** Names have plates: they stand over the told-on line and the hatching. */
export function eraPlateShapes(places: readonly EraPlace[], { plane, eraRows }: Composition): Shape[] {
  return places.flatMap((place): Shape[] => {
    const x = nameAt(place, plane);
    const y = eraRows[place.row];
    if (x === null || y === undefined) return [];
    return [{ kind: 'rect', x: x - 3, y, w: place.width + 6, h: ERA_BAR, fill: 'paper' }];
  });
}

export function eraBarShapes(places: readonly EraPlace[], { plane, eraRows }: Composition): Shape[] {
  return places.flatMap((place): Shape[] => {
    const y = eraRows[place.row];
    if (y === undefined) return [];
    const bar = stretch(place.span, plane, { y, h: ERA_BAR, fill: place.span.ink, opacity: BAR });
    const x = nameAt(place, plane);
    if (x === null) return bar;
    const name = { x, y: y + ERA_BAR - 4.5, text: place.text, align: 'start' } as const;
    return [...bar, { kind: 'text', ...name, font: 'note', fill: 'ink' }];
  });
}

/** Left edge of the name: at the start of what is seen of the era; null: not enough of it is. */
export function nameAt({ from, to, span, width }: EraPlace, plane: Box): Px | null {
  const least = Math.max(from, plane.x) + NAME_PAD;
  const most = Math.min(to, plane.x + plane.w) - width - NAME_END;
  if (most < least - 0.5) return null;
  return Math.max(least, Math.min(span.x0 + NAME_PAD, most));
}

function stretch(
  { x0, x1, fadeIn, fadeOut }: EraSpan, plane: Box,
  look: { y: Px; h: Px; fill: Ink; opacity: number },
): Shape[] {
  const x = Math.max(x0, plane.x);
  const end = Math.min(Math.max(x1, x0 + 1), plane.x + plane.w);
  if (end - x < 0.5) return [];
  if (fadeIn === 0 && fadeOut === 0) return [{ kind: 'rect', x, w: end - x, ...look }];
  return [{
    kind: 'soft', x, w: end - x, ...look,
    fadeIn: Math.max(0, x0 + fadeIn - x), fadeOut: Math.max(0, end - (x1 - fadeOut)),
  }];
}
