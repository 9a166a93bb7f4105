/** All marks and counts of a layout as shapes. */
import type { Px, Row } from '../model/units.ts';
import { isVisible } from './anchors.ts';
import type { ClusterPlace } from './clusters.ts';
import type { Composition } from './composition.ts';
import type { Mark } from './marks.ts';
import type { Shape } from './scene.ts';
import { horizontal, markShapes, vertical } from './shapes.ts';
import { trayShapes, traysOf } from './trays.ts';

/** Half the height of a tray on the band: it holds dots on every level. */
const TRAY: Px = 12.5;

/** What does not match stays as faint ticks, beneath. Long bars first, so that none hides another. */
export function markLayer(
  marks: readonly Mark[], matches: (row: Row) => boolean, composition: Composition,
): Shape[] {
  const { plane, band } = composition;
  const ticks: Shape[] = [];
  const trays = traysOf(marks.flatMap((mark) => (matches(mark.row) ? mark.bars : [])));
  const bars: { length: number; shapes: Shape[] }[] = [];
  for (const mark of marks) {
    if (mark.bars.length > 1 && matches(mark.row)) ticks.push(...joint(mark, composition));
    for (const bar of mark.bars) {
      if (!isVisible(bar, plane)) continue;
      if (matches(mark.row)) {
        bars.push({ length: bar.x1 - bar.x0, shapes: markShapes(bar, mark.hollow, 'ink', plane) });
      } else if (mark.lane > 0) {
        ticks.push(...markShapes({ ...bar, r: 1 }, false, 'faint', plane));
      } else {
        const x = Math.min(Math.max((bar.x0 + bar.x1) / 2, plane.x), plane.x + plane.w);
        ticks.push(vertical(x, bar.y - 5, bar.y + 5, 'faint'));
      }
    }
  }
  bars.sort((a, b) => b.length - a.length);
  const under = trays.flatMap((tray) => trayShapes(tray, { y: band.centre, r: TRAY, fill: 'faint' }, plane));
  return [...under, ...ticks, ...bars.flatMap(({ shapes }) => shapes)];
}

/** A hairline between the members of "all of them". */
function joint({ bars }: Mark, { plane, band }: Composition): Shape[] {
  const from = Math.max(plane.x, Math.min(...bars.map((bar) => bar.x0)));
  const to = Math.min(plane.x + plane.w, Math.max(...bars.map((bar) => bar.x1)));
  return to > from ? [horizontal(band.centre, from, to, 'muted')] : [];
}

export function clusterPlateShape({ box }: ClusterPlace): Shape {
  return { kind: 'rect', x: box.x, y: box.y, w: box.w, h: box.h, r: 3, fill: 'paper' };
}

export function clusterTextShape({ box: { x, y, w, h }, text }: ClusterPlace): Shape {
  return { kind: 'text', x: x + w / 2, y: y + h - 4, text, font: 'count', fill: 'accent', align: 'middle' };
}
