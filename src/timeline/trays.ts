/** Trays: wide days behind the dots of their events, which say nothing about a time of day. */
import type { Px } from '../model/units.ts';
import type { MarkBar } from './marks.ts';
import type { Reach } from './markStretch.ts';
import type { Box, Ink, Shape } from './scene.ts';

export const TRAY_OPACITY = 0.45;

/** The trays that dots lie on, each once. */
export function traysOf(bars: readonly MarkBar[]): Reach[] {
  const trays = new Map<Px, Reach>();
  for (const { tray } of bars) if (tray) trays.set(tray.x0, tray);
  return [...trays.values()];
}

/** @param look centre line, half the height, colour */
export function trayShapes(
  { x0, x1 }: Reach, { y, r, fill }: { readonly y: Px; readonly r: Px; readonly fill: Ink }, plane: Box,
): Shape[] {
  const left = Math.max(x0, plane.x);
  const right = Math.min(x1, plane.x + plane.w);
  if (right <= left) return [];
  return [{ kind: 'rect', x: left, y: y - r, w: right - left, h: 2 * r, fill, opacity: TRAY_OPACITY }];
}
