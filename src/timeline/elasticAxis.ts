/**
 * The elastic axis of a story, made once, by the compiler. Its knots are the ends of the spans that events hold open (`heldSpans.ts`);
 * between two knots time runs evenly. Widths are made in four steps, in axis units that are about
 * pixels on a plane of 770:
 *
 *     1. every stretch       20 · log10(1 + days), at least 14: grows ever more slowly
 *     2. room for marks      the stretches of a span are widened until its mark fits: day 16, year 50
 *     3. crowds              many stretches are merged and drawn nearer to their true length
 *     4. honest or broken    one a little below an eighth of its neighbour's scale is widened to it;
 *                            an empty one is rather broken, and a little above narrowed below it:
 *                            nothing is drawn at a fraction of the scale beside it without a mark,
 *                            and of two gaps beside the same year the longer one is skipped first
 */
import { bisectLeft, median, sum } from 'd3';
import type { ElasticAxis } from '../model/bundle.ts';
import { DAY } from '../model/units.ts';
import type { Interval, Ms } from '../model/units.ts';
import { extentOf } from './extent.ts';
import { heldSpans } from './heldSpans.ts';
import type { HeldSpan } from './heldSpans.ts';
import { BREAK_RATIO } from './piecewiseWarp.ts';
import type { WarpSource } from './warp.ts';

interface Part extends Interval {
  readonly width: number;
  /** No event holds it open. */
  readonly empty: boolean;
}

export function elasticAxis(source: WarpSource): ElasticAxis {
  const extent = extentOf(source);
  const { spans, ends } = heldSpans(source);
  const knots = knotsOf(extent, [...spans.flatMap((span) => [span.from, span.to]), ...ends]);
  const natural = withRoom(knots, spans);
  const total = sum(natural, (part) => part.width);
  const parts = honest(crowded(merged(natural, total), total));
  return withMargins(parts);
}

/** Closer than this, two knots are one. */
const NEAR = DAY / 24;

function knotsOf(extent: Interval, ends: readonly Ms[]): Ms[] {
  const inside = ends.filter((end) => end > extent.from && end < extent.to);
  const knots = [extent.from];
  for (const end of Float64Array.from(inside).toSorted()) {
    if (end - (knots[knots.length - 1] as Ms) >= NEAR && extent.to - end >= NEAR) knots.push(end);
  }
  return [...knots, extent.to];
}

const LEAST_WIDTH = 14;

function naturalWidth(duration: Ms): number {
  return Math.max(LEAST_WIDTH, 20 * Math.log10(1 + duration / DAY));
}

const LARGEST_ROOM = 56;

/** Room for a mark: a bar over whole days grows faster than a soft one over a month or a year. */
function roomFor(span: HeldSpan): number {
  const days = Math.max(1, (span.to - span.from) / DAY);
  const room = span.whole ? 16 * (1 + Math.log2(days)) : 16 + 13.5 * Math.log10(days);
  return Math.min(LARGEST_ROOM, room);
}

/** Steps 1 and 2; short spans first, so that a year with a day in it is not widened twice. */
function withRoom(knots: readonly Ms[], spans: readonly HeldSpan[]): Part[] {
  const widths: number[] = [];
  const empty: boolean[] = [];
  for (let i = 0; i + 1 < knots.length; i++) {
    widths.push(naturalWidth((knots[i + 1] as Ms) - (knots[i] as Ms)));
    empty.push(true);
  }
  for (const span of spans) {
    const first = bisectLeft(knots, span.from);
    const end = Math.min(widths.length, Math.max(first + 1, bisectLeft(knots, span.to)));
    const share = roomFor(span) / sum(widths.slice(first, end));
    for (let i = first; i < end; i++) {
      empty[i] = false;
      if (share > 1) widths[i] = (widths[i] as number) * share;
    }
  }
  return widths.map((width, i) => {
    return { from: knots[i] as Ms, to: knots[i + 1] as Ms, width, empty: empty[i] === true };
  });
}

/** More stretches than this are merged into at most about as many as this. */
const MANY_STRETCHES = 150;

function merged(parts: readonly Part[], total: number): readonly Part[] {
  if (parts.length <= MANY_STRETCHES) return parts;
  const enough = total / MANY_STRETCHES;
  const kept: Part[] = [];
  let open: Part | null = null;
  for (const part of parts) {
    // A wide gap stays a stretch of its own; there is room for few of them, so they cannot add up.
    if (open && part.width >= 4 * enough) {
      kept.push(open);
      open = null;
    }
    open = open
      ? { from: open.from, to: part.to, width: open.width + part.width, empty: open.empty && part.empty }
      : part;
    if (open.width >= enough) {
      kept.push(open);
      open = null;
    }
  }
  return open ? [...kept, open] : kept;
}

/** Axis units up to which everything has the room it asks for. */
const ROOMY = 1500;
/** The most that crowding draws widths towards true lengths, as the exponent of the latter. */
const TRUEST = 1 / 3;

/**
 * Step 3. Where far more is asked for than there is room, widths would follow the number of events;
 * the geometric mean with the true length lets the scale follow their density gently. Lengths are
 * cut at some times the usual one, or an age of emptiness would take everything.
 */
function crowded(parts: readonly Part[], total: number): readonly Part[] {
  const truth = TRUEST * Math.min(1, Math.max(0, Math.log2(total / ROOMY) / 3));
  if (truth === 0) return parts;
  const usual = median(parts, (part) => part.to - part.from) ?? DAY;
  return parts.map((part) => {
    const length = Math.min(part.to - part.from, 8 * usual) / usual;
    return { ...part, width: part.width ** (1 - truth) * length ** truth };
  });
}

/** A hair beyond the ratio, on the safe side of rounding. */
const HAIR = 1.02;
/** Widened by no more than this factor. */
const MOST_WIDENING = 2.25;
/** An empty stretch of up to this multiple of an eighth of the scale beside it is broken. */
const BREAKS_UP_TO = 3;
/** Beside one that is empty, too (what lasts is cut by its ends), only from this multiple on: it is rather widened. */
const BREAKS_AMONG_EMPTY_FROM = 0.8;
/** What is shorter is rather widened: days of one month stay together. */
const SHORT = 35 * DAY;
/** Nor is one broken where that would leave less than this: no room for a break mark. */
const LEAST_BREAK = 28;

/** Step 4. */
function honest(parts: readonly Part[]): Part[] {
  const scale = parts.map((part) => part.width / (part.to - part.from));
  return parts.map((part, i) => {
    const steepest = Math.max(scale[i - 1] ?? 0, scale[i + 1] ?? 0);
    const eighth = (part.to - part.from) * steepest * BREAK_RATIO;
    const wide = eighth * HAIR;
    const narrow = eighth / HAIR;
    const { from, to, width, empty } = part;
    const isHeld = (j: number): boolean => parts[j]?.empty === false && scale[j] === steepest;
    const least = isHeld(i - 1) || isHeld(i + 1) ? 0 : BREAKS_AMONG_EMPTY_FROM * eighth;
    const canBreak = empty && to - from > SHORT && narrow >= LEAST_BREAK;
    if (canBreak && width > least && width < BREAKS_UP_TO * eighth) {
      return { from, to, width: Math.min(Math.max(width, LEAST_BREAK), narrow), empty };
    }
    return width < wide && wide < MOST_WIDENING * width ? { from, to, width: wide, empty } : part;
  });
}

const MARGIN_SHARE = 0.03;
const LEAST_MARGIN = 24;

/** Axis units are kept to a thousandth. */
const EXACT = 1000;

/** Room beside the first and the last event, at the steeper scale of the two stretches there. */
function withMargins(parts: readonly Part[]): ElasticAxis {
  const first = parts[0] as Part;
  const last = parts[parts.length - 1] as Part;
  const width = Math.max(LEAST_MARGIN, MARGIN_SHARE * sum(parts, (part) => part.width));
  const before = margin(width, parts.slice(0, 2));
  const after = margin(width, parts.slice(-2));
  const widths = [before.width, ...parts.map((part) => part.width), after.width];
  return {
    knots: [first.from - before.duration, ...parts.map((part) => part.from), last.to, last.to + after.duration],
    widths: widths.map((own) => Math.round(own * EXACT) / EXACT),
  };
}

/** Whole days, so that the domain's ends are midnights. */
function margin(width: number, beside: readonly Part[]): { duration: Ms; width: number } {
  const scale = Math.max(...beside.map((part) => part.width / (part.to - part.from)));
  const duration = Math.max(1, Math.round(width / scale / DAY)) * DAY;
  return { duration, width: duration * scale };
}
