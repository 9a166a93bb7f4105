/** The whole story as a strip of ticks, or of columns when they are many. */
import type { EventTable } from '../../model/table.ts';
import { DAY, type Px } from '../../model/units.ts';
import { eraSpans } from '../../timeline/eras.ts';
import type { TimeScale } from '../../timeline/scale.ts';
import type { Shape } from '../../timeline/scene.ts';
import type { Selection } from '../../view/selection.ts';

/** Up to this many events each has a tick of its own. */
const MOST_TICKS = 400;
/** What lasts longer is drawn as a span. */
const LONG = 7 * DAY;
const TICK: Px = 3;
const SPAN_HEIGHT: Px = 4;
const COLUMN: Px = 3;
const PADDING: Px = 4;
const ERA_LINE: Px = 2;

/** Shapes for a strip whose top left is 0, 0; `scale` maps time to x in it. */
export function overviewShapes(table: EventTable, selection: Selection, scale: TimeScale, height: Px): Shape[] {
  return [
    ...eras(table, scale, height),
    ...(table.length <= MOST_TICKS ? ticks : columns)(table, selection, scale, height),
  ];
}

/** Each a tint over the whole height, and a line at the top. */
function eras(table: EventTable, scale: TimeScale, height: Px): Shape[] {
  const right = scale.left + scale.width;
  return eraSpans(table, scale).flatMap(({ x0, x1, ink: fill }): Shape[] => {
    const x = Math.max(x0, scale.left);
    const w = Math.min(x1, right) - x;
    if (w <= 0) return [];
    return [
      { kind: 'rect', x, y: 0, w, h: height, fill, opacity: 0.08 },
      { kind: 'rect', x, y: 0, w, h: ERA_LINE, fill, opacity: 0.5 },
    ];
  });
}

function ticks(table: EventTable, { mask }: Selection, scale: TimeScale, height: Px): Shape[] {
  const shapes: Shape[] = [];
  for (let row = 0; row < table.length; row += 1) {
    const from = table.from[row] ?? 0;
    const to = table.to[row] ?? 0;
    const fill = mask[row] === 1 ? 'muted' : 'faint';
    if (to - from > LONG) {
      // Long spans lie low and thin, so that the days within them stay visible.
      const x = scale.x(from);
      const y = height - PADDING - SPAN_HEIGHT;
      shapes.push({ kind: 'rect', x, y, w: Math.max(2, scale.x(to) - x), h: SPAN_HEIGHT, r: 1, fill, opacity: 0.6 });
    } else {
      const x = (scale.x(from) + scale.x(to)) / 2 - TICK / 2;
      const h = height - 2 * PADDING - SPAN_HEIGHT - 2;
      shapes.push({ kind: 'rect', x, y: PADDING, w: TICK, h, r: 1, fill });
    }
  }
  // What matches lies on top.
  return shapes.toSorted((a, b) => Number('fill' in a && a.fill === 'muted') - Number('fill' in b && b.fill === 'muted'));
}

/**
 * Events per unit of time: on a scale that squeezes time a column holds more of it, so its count is
 * divided by the time it stands for. Heights follow the square root, as one busy week would hide the rest.
 */
function columns(table: EventTable, { mask }: Selection, scale: TimeScale, height: Px): Shape[] {
  const count = Math.max(1, Math.floor(scale.width / COLUMN));
  const all = new Float64Array(count);
  const matching = new Float64Array(count);
  for (let row = 0; row < table.length; row += 1) {
    const middle = ((table.from[row] ?? 0) + (table.to[row] ?? 0)) / 2;
    const column = Math.max(0, Math.min(count - 1, Math.floor((scale.x(middle) - scale.left) / COLUMN)));
    all[column] = (all[column] ?? 0) + 1;
    if (mask[row] === 1) matching[column] = (matching[column] ?? 0) + 1;
  }
  const duration = (column: number): number =>
    scale.time(scale.left + (column + 1) * COLUMN) - scale.time(scale.left + column * COLUMN);
  const densities = all.map((events, column) => events / duration(column));
  const top = Math.sqrt(densities.reduce((most, density) => Math.max(most, density), 0));
  const room = height - 2 * PADDING;
  const shapes: Shape[] = [];
  const bar = (column: number, h: Px, fill: 'muted' | 'faint'): void => {
    const x = scale.left + column * COLUMN;
    shapes.push({ kind: 'rect', x, y: height - PADDING - h, w: COLUMN - 1, h, fill });
  };
  densities.forEach((density, column) => {
    if (density === 0) return;
    const h = Math.max(1, (Math.sqrt(density) / top) * room);
    const part = (matching[column] ?? 0) / (all[column] ?? 1);
    if (part < 1) bar(column, h, 'faint');
    if (part > 0) bar(column, Math.max(1, h * part), 'muted');
  });
  return shapes;
}
