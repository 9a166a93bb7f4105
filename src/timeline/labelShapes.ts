/** Labels and their leaders as shapes. */
import type { Px } from '../model/units.ts';
import { DATE_LINE, LINE } from './composition.ts';
import type { LabelPlace } from './labels.ts';
import type { Ink, Shape } from './scene.ts';
import { vertical } from './shapes.ts';

export const DASH: readonly Px[] = [3, 3];
const PLATE: Px = 4;

/** From the label's top down to the mark. */
export function leaderShape({ anchor, box }: LabelPlace, foot: Px, dashed: boolean, dense: boolean): Shape {
  const opacity = dense ? 0.4 : 0.75;
  return vertical(anchor.x, box.y + 2, foot, 'muted', dashed ? { dash: DASH, opacity } : { opacity });
}

/** Hides the leaders that pass behind. */
export function plateShape({ box }: LabelPlace): Shape {
  return { kind: 'rect', x: box.x - PLATE, y: box.y - 1, w: box.w + 2 * PLATE, h: box.h + 2, fill: 'paper' };
}

export function labelTextShapes(
  { text, box, align }: LabelPlace, inks: { headline: Ink; date: Ink },
): Shape[] {
  const x = align === 'start' ? box.x : box.x + box.w;
  const lines = text.lines.map((line, i): Shape =>
    ({ kind: 'text', x, y: box.y + 12.5 + i * LINE, text: line, font: 'label', fill: inks.headline, align }));
  const y = box.y + text.lines.length * LINE + DATE_LINE - 4;
  return [...lines, { kind: 'text', x, y, text: text.date, font: 'labelDate', fill: inks.date, align }];
}
