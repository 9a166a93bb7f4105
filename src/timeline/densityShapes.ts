/** Columns where events are too many for marks: events per unit of time, as `density.ts` counts them. */
import type { EventTable } from '../model/table.ts';
import type { Selection } from '../view/selection.ts';
import type { Composition } from './composition.ts';
import { density } from './density.ts';
import type { Density } from './density.ts';
import type { TimeScale } from './scale.ts';
import type { Ink, Shape } from './scene.ts';

/** `total`: matching events that begin in the window. What does not match stands faint behind. */
export function columnShapes(
  table: EventTable, selection: Selection, scale: TimeScale, { band }: Composition,
): { shapes: Shape[]; total: number } {
  const all = density({ scale, from: table.from });
  const matching = selection.everything
    ? all
    : density({ scale, from: table.from, rows: selection.rows, peak: all.peak });
  const columns = ({ counts, heights, left, binWidth }: Density, fill: Ink): Shape[] => {
    const shapes: Shape[] = [];
    counts.forEach((count, bin) => {
      if (count === 0) return;
      const h = Math.max(2, Math.round((heights[bin] ?? 0) * (band.bottom - band.top)));
      const x = left + bin * binWidth;
      shapes.push({ kind: 'rect', x, y: band.bottom - h, w: binWidth - 0.75, h, fill });
    });
    return shapes;
  };
  return {
    shapes: [...(selection.everything ? [] : columns(all, 'rule')), ...columns(matching, 'ink')],
    total: matching.total,
  };
}
