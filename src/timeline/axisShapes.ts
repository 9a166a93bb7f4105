/** Band, break marks, ticks and the told-on line as shapes. */
import type { EventTable } from '../model/table.ts';
import { DAY } from '../model/units.ts';
import type { Ms, Px } from '../model/units.ts';
import { breaks } from './breaks.ts';
import type { BreakMark } from './breaks.ts';
import type { Composition } from './composition.ts';
import type { Mark } from './marks.ts';
import type { TimeScale } from './scale.ts';
import type { Box, MeasureText, Shape } from './scene.ts';
import { crisp, horizontal, vertical } from './shapes.ts';
import { ticks } from './ticks.ts';
import type { TickWords } from './ticks.ts';

/** The band or, where density stands on it, the baseline; interrupted where time is skipped. */
export function bandShapes(scale: TimeScale, { plane, band }: Composition, dense: boolean): Shape[] {
  const gaps = breaks(scale);
  const starts = [plane.x, ...gaps.map(({ x, width }) => x + width)];
  const ends = [...gaps.map(({ x }) => x), plane.x + plane.w];
  return starts.flatMap((x, i): Shape[] => {
    const end = ends[i] ?? x;
    if (end - x <= 1) return [];
    if (dense) return [horizontal(band.bottom, x, end, 'ink')];
    return [{ kind: 'rect', x, y: band.top, w: end - x, h: band.bottom - band.top, fill: 'band' }];
  });
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

/** "36 years skipped", where it touches neither leaders nor counts; otherwise the zigzag must do. */
export function breakTexts(
  scale: TimeScale, { strip, plane, width }: Composition, leaders: readonly Px[], boxes: readonly Box[],
  words: { skipped(duration: Ms): string }, measure: MeasureText,
): Shape[] {
  const taken: [Px, Px][] = leaders.map((x) => [x - 4, x + 4]);
  for (const box of boxes) taken.push([box.x - 4, box.x + box.w + 4]);
  return breaks(scale).flatMap((gap: BreakMark): Shape[] => {
    const text = words.skipped(gap.skipped);
    const w = measure(text, 'note');
    const wanted = gap.x + gap.width / 2 - w / 2;
    const reach = Math.max(gap.width, w) / 2 + 6;
    for (let step = 0; step <= reach; step += 2) {
      for (const x of [wanted - step, wanted + step]) {
        if (x < plane.x - 40 || x + w > width - 4) continue;
        if (taken.some(([from, to]) => x < to && x + w > from)) continue;
        taken.push([x - 6, x + w + 6]);
        return [{ kind: 'text', x, y: strip.bottom - 5, text, font: 'note', fill: 'muted', align: 'start' }];
      }
    }
    return [];
  });
}

export function axisShapes(
  scale: TimeScale, { axis }: Composition, words: TickWords, measure: MeasureText,
): Shape[] {
  const { marks, labels } = ticks(scale, words, measure);
  // Alone, the strong row stands where the fine one would.
  const strongY = labels.some(({ row }) => row === 'fine') ? axis.coarse : axis.fine;
  return [
    ...marks.map(({ x, long }) => vertical(x, axis.top, axis.top + (long ? 7 : 4), long ? 'muted' : 'faint')),
    ...labels.map(({ text, row, x }): Shape => row === 'fine'
      ? { kind: 'text', x, y: axis.fine, text, font: 'axis', fill: 'muted', align: 'start' }
      : { kind: 'text', x, y: strongY, text, font: 'axisStrong', fill: 'ink', align: 'start' }),
  ];
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
  table: EventTable, scale: TimeScale, { plane, toldBaseline, width }: Composition,
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
  const toldLeft = x - 7 - measure(told, 'noteStrong') >= 4;
  const toldRight = !toldLeft && x + 7 + measure(told, 'noteStrong') <= width - 4;
  const texts: Shape[] = [];
  const y = toldBaseline;
  const strong = { kind: 'text', y, text: told, font: 'noteStrong', fill: 'ink' } as const;
  if (toldLeft) texts.push({ ...strong, x: x - 7, align: 'end' });
  if (toldRight) texts.push({ ...strong, x: x + 7, align: 'start' });
  const aheadWidth = measure(ahead, 'note');
  if (!toldRight && x + 7 + aheadWidth <= width - 4) {
    texts.push({ kind: 'rect', x: x + 4, y: y - 12, w: aheadWidth + 6, h: 17, fill: 'paper' });
    texts.push({ kind: 'text', x: x + 7, y, text: ahead, font: 'note', fill: 'muted', align: 'start' });
  }
  return [line, ...texts];
}
