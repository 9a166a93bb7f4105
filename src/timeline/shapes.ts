/** Small builders of shapes, and the way from a placed mark to shapes. */
import type { Px } from '../model/units.ts';
import type { MarkBar } from './marks.ts';
import type { Box, Ink, Shape } from './scene.ts';

/** A hairline of 1 px lies on whole device pixels when its middle is half-way between two. */
export function crisp(at: Px): Px {
  return Math.floor(at) + 0.5;
}

export function vertical(
  x: Px, y1: Px, y2: Px, stroke: Ink, more: { dash?: readonly Px[]; opacity?: number } = {},
): Shape {
  return { kind: 'line', x1: crisp(x), y1, x2: crisp(x), y2, stroke, width: 1, ...more };
}

export function horizontal(y: Px, x1: Px, x2: Px, stroke: Ink): Shape {
  return { kind: 'line', x1, y1: crisp(y), x2, y2: crisp(y), stroke, width: 1 };
}

/** A mark's bar in its colour, cut at the plane's edges; nothing when it lies outside. */
export function markShapes(bar: MarkBar, hollow: boolean, fill: Ink, plane: Box, opacity?: number): Shape[] {
  const { y, r } = bar;
  const faded = opacity === undefined ? {} : { opacity };
  if (bar.kind === 'dot') return [dotShape((bar.x0 + bar.x1) / 2, y, r, hollow, fill)];
  const x0 = Math.max(bar.x0, plane.x);
  const x1 = Math.min(bar.x1, plane.x + plane.w);
  if (x1 - x0 < 0.5) return [];
  const box = { x: x0, y: y - r, w: x1 - x0, h: 2 * r };
  const cut = x0 > bar.x0 || x1 < bar.x1;
  if (bar.fadeIn > 0 || bar.fadeOut > 0 || cut) {
    const fadeIn = Math.max(0, bar.x0 + bar.fadeIn - x0);
    const fadeOut = Math.max(0, x1 - (bar.x1 - bar.fadeOut));
    return [{ kind: 'soft', ...box, fadeIn, fadeOut, fill, ...(hollow ? { hollow } : {}), ...faded }];
  }
  if (!hollow) return [{ kind: 'rect', ...box, r, fill, ...faded }];
  return [{
    kind: 'rect', x: box.x + 1, y: box.y + 1, w: box.w - 2, h: box.h - 2, r: r - 1,
    fill: 'paper', stroke: fill, strokeWidth: 2, ...faded,
  }];
}

/** The same shapes, drawn less strongly. */
export function faintened(shapes: readonly Shape[], opacity: number): readonly Shape[] {
  if (opacity >= 1) return shapes;
  return shapes.map((shape) => shape.kind === 'hatch'
    ? shape
    : { ...shape, opacity: ('opacity' in shape ? shape.opacity ?? 1 : 1) * opacity });
}

export type Dot = Extract<Shape, { kind: 'circle' }>;

export function dotShape(cx: Px, cy: Px, r: Px, hollow: boolean, ink: Ink): Dot {
  return hollow
    ? { kind: 'circle', cx, cy, r: r - 1, fill: 'paper', stroke: ink, strokeWidth: 2 }
    : { kind: 'circle', cx, cy, r, fill: ink };
}
