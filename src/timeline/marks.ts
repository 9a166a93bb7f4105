/**
 * Marks in pixels. On the band, what would lie on the same spot is set on three levels. A wide day is a
 * bar for each of its events; of more than there are levels for, dots on a tray that is as wide as the day:
 *
 *        ●       ▬▬▬▬▬▬▬▬▬▬  ░░░░░░░░░░
 *     ●  ●  ▬▬▬  ▬▬▬▬▬▬▬▬▬▬  ░░●●●●●●░░
 *        ●       ▬▬▬▬▬▬▬▬▬▬  ░░░░░░░░░░
 *
 * Of a day that is cut at the plane's edge the dots stay in what is to be seen of it; where that has no
 * room for dots, it is bars, too.
 */
import { group } from 'd3';
import { NO_LANE } from '../model/lanes.ts';
import type { EventTable } from '../model/table.ts';
import type { Ms, Px, Row } from '../model/units.ts';
import type { Composition } from './composition.ts';
import { markParts } from './markForm.ts';
import type { EndForm, MarkPart } from './markForm.ts';
import type { TimeScale } from './scale.ts';
import type { Box } from './scene.ts';

/** One stretch of a mark, not yet cut at the plane's edges. */
export interface MarkBar {
  readonly kind: 'dot' | 'bar';
  readonly x0: Px;
  readonly x1: Px;
  /** Centre line and half the height. */
  readonly y: Px;
  readonly r: Px;
  readonly fadeIn: Px;
  readonly fadeOut: Px;
  /** Its leader stands so far beside its middle: those of one day keep apart. */
  readonly lean: Px;
  /** Of a dot: the wide day that it and the others on it stand for. */
  readonly tray: Reach | null;
}

/** From left to right. */
export interface Reach {
  readonly x0: Px;
  readonly x1: Px;
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

export const DOT = 6;
const SMALL_DOT = 4;
const LANE_BAR = 3;
const LEAST_BAR: Px = 14;
/** A day this wide is drawn over all of it. */
export const WIDE_DAY: Px = 64;
/** Left free at both ends of such a day, so that the next one's bars may stand on the same levels. */
export const DAY_GAP: Px = 1;
const LEVELS = [0, -8.5, 8.5] as const;
const BESIDE: Px = 13;

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
    return { row, lane, level: null, crowded: false, ...stretchOf(part, scale, plane, { place, of: inDay }) };
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

/** How far a part reaches from left to right, and how it ends. */
type Stretch = Omit<MarkBar, 'y' | 'r'>;

interface Draft extends Stretch {
  readonly row: Row;
  readonly lane: number;
  /** Offset from the band's centre; null: no room. */
  level: number | null;
  crowded: boolean;
}

/** @param place its place among so many events of its day */
function stretchOf(
  part: MarkPart, scale: TimeScale, plane: Box, { place, of }: { place: number; of: number },
): Stretch {
  const x0 = scale.x(part.from);
  const x1 = scale.x(part.to);
  const ends = barEnds(part, x0, x1, scale);
  if (!part.day) return { kind: 'bar', ...ends, lean: 0, tray: null };
  const isWide = x1 - x0 >= WIDE_DAY;
  const seen = inView({ x0, x1 }, plane);
  const room = Math.floor((seen.x1 - seen.x0) / BESIDE);
  const day = { x0: x0 + DAY_GAP, x1: x1 - DAY_GAP };
  if (isWide ? of <= LEVELS.length || room < 2 : x1 - x0 >= BESIDE && room < 1) {
    return { kind: 'bar', ...ends, ...day, lean: of <= LEVELS.length ? beside(place, of) : 0, tray: null };
  }
  const columns = Math.max(1, Math.min(of, room));
  const half = (columns * BESIDE) / 2;
  const middle = room < 1 ? (x0 + x1) / 2 : between((x0 + x1) / 2, seen.x0 + half, seen.x1 - half);
  const cx = middle + beside(place % columns, columns);
  const tray = isWide ? day : null;
  return { kind: 'dot', x0: cx - DOT, x1: cx + DOT, fadeIn: 0, fadeOut: 0, lean: 0, tray };
}

/** What is to be seen of a day; all of it where it is beyond the plane: nobody sees how it lies there. */
function inView({ x0, x1 }: Reach, plane: Box): Reach {
  const right = plane.x + plane.w;
  if (x1 <= plane.x || x0 >= right) return { x0, x1 };
  return { x0: Math.max(x0, plane.x), x1: Math.min(x1, right) };
}

/** From the middle of so many side by side. */
function beside(place: number, of: number): Px {
  return (place - (of - 1) / 2) * BESIDE;
}

function between(x: Px, least: Px, most: Px): Px {
  return Math.min(Math.max(x, least), most);
}

type BarEnds = Pick<Stretch, 'x0' | 'x1' | 'fadeIn' | 'fadeOut'>;

const FADE: Px = 16;
const OPEN_FADE: Px = 90;
const UNKNOWN_FADE: Px = 28;

function barEnds(part: MarkPart, from: Px, to: Px, scale: TimeScale): BarEnds {
  const missing = Math.max(0, LEAST_BAR - (to - from)) / 2;
  let x0 = from - missing;
  let x1 = to + missing;
  const width = x1 - x0;
  const fade = (end: EndForm, extentPx: () => Px): Px => {
    if (end.kind === 'sharp') return 0;
    if (end.kind === 'unknown') return UNKNOWN_FADE;
    if (end.kind === 'open') return Math.min(OPEN_FADE, width * 0.4);
    return Math.min(width * (end.extent > 0 ? 0.5 : 0.3), Math.max(end.extent > 0 ? extentPx() : 0, FADE));
  };
  const fadeIn = fade(part.start, () => scale.x(part.from + extent(part.start)) - from);
  const fadeOut = fade(part.end, () => to - scale.x(part.to - extent(part.end)));
  if (part.start.kind === 'unknown') x0 -= UNKNOWN_FADE;
  if (part.end.kind === 'unknown') x1 += UNKNOWN_FADE;
  return { x0, x1, fadeIn, fadeOut };
}

function extent(end: EndForm): Ms {
  return end.kind === 'soft' ? end.extent : 0;
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
