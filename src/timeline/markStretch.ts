/**
 * How far the stretches of a mark reach. A wide day is a bar for each of its events; of more than there are
 * levels for, dots on a tray that is as wide as the day, so that none looks like a moment of it:
 *
 *     ▬▬▬▬▬▬▬▬▬▬ │ ░░░░░░░░░░ │ ▬▬▬▬▬▬▬▬▬▬
 *                │ ░░●●●●●●░░ │ ▬▬▬▬▬▬▬▬▬▬
 *                │ ░░░░░░░░░░ │
 *
 * Of a day that is cut at the plane's edge the dots stay in what is to be seen of it; where that has no
 * room for dots, it is bars, too.
 */
import type { Ms, Px } from '../model/units.ts';
import type { EndForm, MarkPart } from './markForm.ts';
import type { TimeScale } from './scale.ts';
import type { Box } from './scene.ts';

/** From left to right. */
export interface Reach {
  readonly x0: Px;
  readonly x1: Px;
}

/** How far a part of a mark reaches, and how it ends. */
export interface MarkStretch extends Reach {
  readonly kind: 'dot' | 'bar';
  readonly fadeIn: Px;
  readonly fadeOut: Px;
  /** Its leader stands so far beside its middle: those of one day keep apart. */
  readonly lean: Px;
  /** Of a dot: the wide day that it and the others on it stand for. */
  readonly tray: Reach | null;
}

/** Half the width of a dot. */
export const DOT: Px = 6;
/** A day this wide is drawn over all of it. */
export const WIDE_DAY: Px = 64;
/** Left free at both ends of such a day, so that the next one's bars may stand on the same levels. */
export const DAY_GAP: Px = 1;
const BESIDE: Px = 13;
const LEAST_BAR: Px = 14;

/** @param among its place among so many events of its day, and on how many levels these may stand */
export function stretchOf(
  part: MarkPart, scale: TimeScale, plane: Box,
  { place, of, levels }: { readonly place: number; readonly of: number; readonly levels: number },
): MarkStretch {
  const x0 = scale.x(part.from);
  const x1 = scale.x(part.to);
  const ends = barEnds(part, x0, x1, scale);
  if (!part.day) return { kind: 'bar', ...ends, lean: 0, tray: null };
  const isWide = x1 - x0 >= WIDE_DAY;
  const seen = inView({ x0, x1 }, plane);
  const room = Math.floor((seen.x1 - seen.x0) / BESIDE);
  const day = { x0: x0 + DAY_GAP, x1: x1 - DAY_GAP };
  if (isWide ? of <= levels || room < 2 : x1 - x0 >= BESIDE && room < 1) {
    return { kind: 'bar', ...ends, ...day, lean: of <= levels ? beside(place, of) : 0, tray: null };
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

type BarEnds = Pick<MarkStretch, 'x0' | 'x1' | 'fadeIn' | 'fadeOut'>;

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
