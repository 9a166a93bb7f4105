/**
 * Marks in pixels. On the band, what would lie on the same spot is set on three levels:
 *
 *        ●       ▬▬▬▬▬▬▬▬▬▬
 *     ●  ●  ▬▬▬  ▬▬▬▬▬▬▬▬▬▬
 *        ●       ▬▬▬▬▬▬▬▬▬▬
 */
import { group } from 'd3';
import { NO_LANE } from '../model/lanes.ts';
import type { EventTable } from '../model/table.ts';
import type { Px, Row } from '../model/units.ts';
import type { Composition } from './composition.ts';
import { markParts } from './markForm.ts';
import { DOT, stretchOf } from './markStretch.ts';
import type { MarkStretch } from './markStretch.ts';
import type { TimeScale } from './scale.ts';
import type { Box } from './scene.ts';

/** One stretch of a mark, not yet cut at the plane's edges. */
export interface MarkBar extends MarkStretch {
  /** Centre line and half the height. */
  readonly y: Px;
  readonly r: Px;
}

export interface Mark {
  readonly row: Row;
  readonly hollow: boolean;
  /** 0 the band, 1–4 a lane. */
  readonly lane: number;
  readonly bars: readonly MarkBar[];
  /** False where there was no room on its spot or no lane: the event is counted instead. */
  readonly drawn: boolean;
}

const SMALL_DOT = 4;
const LANE_BAR = 3;
const LEVELS = [0, -8.5, 8.5] as const;

export function placeMarks(
  table: EventTable, rows: readonly Row[], scale: TimeScale, { plane, band, lanes }: Composition,
): Mark[] {
  const sameDay = new Map<number, number>();
  const forms = rows.map((row) => ({ row, lane: table.lane[row] ?? 0, parts: markParts(table, row) }));
  for (const { parts } of forms) {
    for (const part of parts) if (part.day) sameDay.set(part.from, (sameDay.get(part.from) ?? 0) + 1);
  }
  const seen = new Map<number, number>();
  const drafts: Draft[] = forms.flatMap(({ row, lane, parts }) => parts.map((part) => {
    const inDay = part.day ? sameDay.get(part.from) ?? 1 : 1;
    const place = seen.get(part.from) ?? 0;
    if (part.day) seen.set(part.from, place + 1);
    return { row, lane, level: null, crowded: false, ...stretchOf(part, scale, plane, { place, of: inDay, levels: LEVELS.length }) };
  }));
  onLevels(drafts.filter((one) => one.lane === 0));
  const byRow = group(drafts, (one) => one.row);
  return forms.map(({ row, lane }) => {
    const own = byRow.get(row) ?? [];
    // Without a lane it is not drawn, unless it is lit: then over the lowest.
    const laneY = lanes[lane - 1] ?? lanes.at(-1) ?? band.centre;
    const bars = own.map((one): MarkBar => {
      const { kind, x0, x1, fadeIn, fadeOut, lean, tray } = one;
      if (lane > 0) return { kind, x0, x1, fadeIn, fadeOut, lean, tray, y: laneY, r: LANE_BAR };
      const r = one.crowded ? SMALL_DOT : DOT;
      const shrink = kind === 'dot' ? DOT - r : 0;
      const y = band.centre + (one.level ?? 0);
      return { kind, x0: x0 + shrink, x1: x1 - shrink, fadeIn, fadeOut, lean, tray, y, r };
    });
    const drawn = lane !== NO_LANE && (lane > 0 || own.some((one) => one.level !== null));
    return { row, lane: lane === NO_LANE ? 0 : lane, hollow: table.status[row] === 'planned', bars, drawn };
  });
}

interface Draft extends MarkStretch {
  readonly row: Row;
  readonly lane: number;
  /** Offset from the band's centre; null: no room. */
  level: number | null;
  crowded: boolean;
}

/** From left to right each takes the first level on which nothing touches it. */
function onLevels(drafts: Draft[]): void {
  const shrunk = (one: Draft): Px => (one.kind === 'dot' ? DOT - SMALL_DOT : 0);
  drafts.sort((a, b) => a.x0 - b.x0 || a.row - b.row);
  const ends = LEVELS.map(() => -Infinity);
  const last: (Draft | undefined)[] = LEVELS.map(() => undefined);
  for (const one of drafts) {
    const level = ends.findIndex((end) => end <= one.x0 + shrunk(one));
    if (level === -1) continue;
    for (const other of last) {
      if (other && other.x1 > one.x0 + 0.5 && other !== last[level]) other.crowded = one.crowded = true;
      if (other && other === last[level] && other.x1 > one.x0 + 3) other.crowded = one.crowded = true;
    }
    one.level = LEVELS[level] ?? 0;
    // Soft ends may meet; sharp ones would read as one mark.
    ends[level] = one.x1 - shrunk(one) + (one.fadeOut > 0 ? -0.01 : 0.5);
    last[level] = one;
  }
}

/** Bounds of a mark's bars within the plane; those beyond it have none. */
export function boxesWithin(bars: readonly MarkBar[], plane: Box): Box[] {
  const boxes: Box[] = [];
  for (const bar of bars) {
    const { x0, x1, y, r } = bar;
    const centre = (x0 + x1) / 2;
    const isOutside = bar.kind === 'dot'
      ? centre < plane.x || centre > plane.x + plane.w
      : x1 <= plane.x || x0 >= plane.x + plane.w;
    if (isOutside) continue;
    const left = bar.kind === 'dot' ? x0 : Math.max(x0, plane.x);
    const right = bar.kind === 'dot' ? x1 : Math.min(x1, plane.x + plane.w);
    boxes.push({ x: left, y: y - r, w: right - left, h: 2 * r });
  }
  return boxes;
}
