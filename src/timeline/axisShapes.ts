/** Band, break marks, ticks and the told-on line as shapes. */
import type { EventTable } from '../model/table.ts';
import { DAY } from '../model/units.ts';
import type { Ms, Px } from '../model/units.ts';
import { breaks } from './breaks.ts';
import { FIGURE_EDGE } from './composition.ts';
import type { Composition } from './composition.ts';
import type { Mark } from './marks.ts';
import type { Passage } from './passage.ts';
import type { TimeScale } from './scale.ts';
import type { MeasureText, Shape } from './scene.ts';
import { crisp, faintened, horizontal, vertical } from './shapes.ts';
import { ticks } from './ticks.ts';
import type { TickWords } from './ticks.ts';

/** The band or, where density stands on it, the baseline; interrupted where time is skipped. */
export function bandShapes(
  scale: TimeScale, { plane, band }: Composition, { dense, marks, columns }: Passage,
): Shape[] {
  const gaps = breaks(scale);
  const starts = [plane.x, ...gaps.map(({ x, width }) => x + width)];
  const ends = [...gaps.map(({ x }) => x), plane.x + plane.w];
  const top = 2 * band.centre - band.bottom;
  const bands: Shape[] = [];
  const lines: Shape[] = [];
  starts.forEach((x, i) => {
    const end = ends[i] ?? x;
    if (end - x <= 1) return;
    bands.push({ kind: 'rect', x, y: top, w: end - x, h: band.bottom - top, fill: 'band' });
    lines.push(horizontal(band.bottom, x, end, 'ink'));
  });
  return [...(dense ? [] : faintened(bands, marks)), ...(columns > 0 ? faintened(lines, columns) : [])];
}

const TOOTH: Px = 5;

/** A zigzag through each break, where no mark lies; `marks`: those that are drawn, none in density. */
export function breakShapes(
  scale: TimeScale, { band }: Composition, marks: readonly Mark[], dense: boolean,
): Shape[] {
  const y = dense ? band.bottom : band.centre;
  const onBand = marks.filter((mark) => mark.lane === 0).flatMap((mark) => mark.bars);
  return breaks(scale).flatMap(({ x, width }): Shape[] => {
    const inset = Math.max(0, Math.min(5, width / 2 - TOOTH));
    let from = x + inset;
    let to = x + width - inset;
    for (const bar of onBand) {
      if (bar.x1 <= from || bar.x0 >= to) continue;
      if ((bar.x0 + bar.x1) / 2 < (from + to) / 2) from = bar.x1 + 3;
      else to = bar.x0 - 3;
    }
    const teeth = Math.floor((to - from) / TOOTH + 1e-6);
    if (teeth < 2) return [];
    const start = from + (to - from - teeth * TOOTH) / 2;
    const point = (i: number): Px[] => [start + i * TOOTH, y + (i % 2 ? 4 : -4)];
    const points = Array.from({ length: teeth + 1 }, (_, i) => point(i));
    return [{ kind: 'poly', points: points.flat(), stroke: 'muted', width: 1, opacity: 0.8 }];
  });
}

/** A label of the axis, and the plate that keeps it readable where a line crosses it. */
export interface AxisLabel {
  readonly x: Px;
  readonly w: Px;
  readonly plate: Shape;
  readonly text: Shape;
}

export interface AxisShapes {
  readonly shapes: readonly Shape[];
  readonly labels: readonly AxisLabel[];
}

/** Labels that the told-on line would cross stand on a plate, those that it would touch beside it. */
export function axisShapes(
  table: EventTable, scale: TimeScale, { axis }: Composition, words: TickWords, measure: MeasureText,
): AxisShapes {
  const { marks, labels: named } = ticks(scale, words, measure);
  // Alone, the strong row stands where the fine one would.
  const strongY = named.some(({ row }) => row === 'fine') ? axis.coarse : axis.fine;
  const line = table.toldOn === null ? -Infinity : crisp(scale.x(table.toldOn));
  const labels = named.map(({ text, row, x: wanted, width: w }): AxisLabel => {
    const x = besideLine(wanted, w, line);
    const y = row === 'fine' ? axis.fine : strongY;
    return {
      x,
      w,
      plate: { kind: 'rect', x: x - 2, y: y - 11, w: w + 4, h: 14, fill: 'paper' },
      text: row === 'fine'
        ? { kind: 'text', x, y, text, font: 'axis', fill: 'muted', align: 'start' }
        : { kind: 'text', x, y, text, font: 'axisStrong', fill: 'ink', align: 'start' },
    };
  });
  const shapes = [
    ...marks.map(({ x, long }) => vertical(x, axis.top, axis.top + (long ? 7 : 4), long ? 'muted' : 'faint')),
    ...labels.flatMap(({ x, w, plate, text }) => (x < line && line < x + w ? [plate, text] : [text])),
  ];
  return { shapes, labels };
}

const BESIDE_LINE: Px = 4;

/** Moved by a few pixels where the line stands at an end of the text. */
function besideLine(x: Px, w: Px, line: Px): Px {
  if (Math.abs(x - line) < BESIDE_LINE) return line + BESIDE_LINE;
  return Math.abs(x + w - line) < BESIDE_LINE ? line - BESIDE_LINE - w : x;
}

/** Hatching of what was ahead, drawn under everything. */
export function aheadShapes(table: EventTable, scale: TimeScale, { plane }: Composition): Shape[] {
  if (table.toldOn === null) return [];
  const x = Math.max(plane.x, scale.x(table.toldOn));
  const w = plane.x + plane.w - x;
  return w > 1 ? [{ kind: 'hatch', x, y: 8, w, h: plane.h - 16, stroke: 'hatch' }] : [];
}

/** The dotted line and its two texts. */
export function toldOnShapes(
  table: EventTable, scale: TimeScale, { plane, toldBaseline }: Composition,
  words: { toldOn(day: Ms): string; readonly aheadWhenTold: string }, measure: MeasureText,
): Shape[] {
  if (table.toldOn === null) return [];
  const x = scale.x(table.toldOn);
  const right = plane.x + plane.w;
  if (x < plane.x || x > right) return [];
  const line: Shape = {
    kind: 'line', x1: crisp(x), y1: 8, x2: crisp(x), y2: plane.h - 8, stroke: 'ink', width: 1, dash: [1.5, 3],
  };
  const told = words.toldOn(table.toldOn - DAY);
  const ahead = words.aheadWhenTold;
  const toldLeft = x - 7 - measure(told, 'noteStrong') >= FIGURE_EDGE;
  const toldRight = !toldLeft && x + 7 + measure(told, 'noteStrong') <= right;
  const texts: Shape[] = [];
  const y = toldBaseline;
  const strong = { kind: 'text', y, text: told, font: 'noteStrong', fill: 'ink' } as const;
  if (toldLeft) texts.push({ ...strong, x: x - 7, align: 'end' });
  if (toldRight) texts.push({ ...strong, x: x + 7, align: 'start' });
  const aheadWidth = measure(ahead, 'note');
  if (!toldRight && x + 7 + aheadWidth <= right) {
    texts.push({ kind: 'rect', x: x + 4, y: y - 12, w: aheadWidth + 6, h: 17, fill: 'paper' });
    texts.push({ kind: 'text', x: x + 7, y, text: ahead, font: 'note', fill: 'muted', align: 'start' });
  }
  return [line, ...texts];
}
