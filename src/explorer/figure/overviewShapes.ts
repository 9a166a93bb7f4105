/** The whole story as a strip of ticks, or of columns when they are many. */
import { DAY, type Px } from '../../model/units.ts';
import type { Near } from '../../store/storyStore.ts';
import { binsOf, density } from '../../timeline/density.ts';
import { eraSpans } from '../../timeline/eras.ts';
import type { TimeScale } from '../../timeline/scale.ts';
import type { Shape } from '../../timeline/scene.ts';

/** Up to this many events each has a tick of its own. */
const MOST_TICKS = 400;
/** What lasts longer is drawn as a span. */
const LONG = 7 * DAY;
const TICK: Px = 3;
const SPAN_HEIGHT: Px = 4;
const PADDING: Px = 4;
/** Of a column with a matching event at least. */
const MATCH: Px = 4;
const GAP: Px = 0.75;
const ERA_LINE: Px = 2;

/** Shapes for a strip whose top left is 0, 0; `scale` maps time to x in it, the whole of it. */
export function overviewShapes(near: Near, scale: TimeScale, height: Px): Shape[] {
  const isWhole = near.table.length === near.table.counts.events;
  return [
    ...eras(near.table, scale, height),
    ...(isWhole && near.table.length <= MOST_TICKS ? ticks : columns)(near, scale, height),
  ];
}

/** Each a tint over the whole height, and a line at the top. */
function eras(table: Near['table'], scale: TimeScale, height: Px): Shape[] {
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

function ticks({ table, selection: { mask } }: Near, scale: TimeScale, height: Px): Shape[] {
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

/** As in the plane: matching events per unit of time, before those of all. */
function columns({ counts: { spread }, selection }: Near, scale: TimeScale, height: Px): Shape[] {
  const bins = binsOf(scale);
  const all = density(bins, spread.all);
  const matching = selection.everything ? all : density(bins, spread.matching, all.peak);
  const room = height - 2 * PADDING;
  const bars = ({ counts, heights }: typeof all, fill: 'muted' | 'faint', least: Px): Shape[] =>
    [...heights].flatMap((part, bin): Shape[] => {
      const x = Math.max(scale.left, bins.xs[bin] ?? 0);
      const w = Math.min(scale.left + scale.width, bins.xs[bin + 1] ?? 0) - x - GAP;
      if (part === 0 || w <= 0) return [];
      const h = Math.max(1 + (least - 1) * Math.min(1, counts[bin] ?? 0), part * room);
      return [{ kind: 'rect', x, y: height - PADDING - h, w, h, fill }];
    });
  if (selection.everything) return bars(all, 'muted', 1);
  return [...bars(all, 'faint', 1), ...bars(matching, 'muted', MATCH)];
}
