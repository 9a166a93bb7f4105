/** What moving the overview's brush does to the window. Places are px on the strip. */
import type { Interval, Px } from '../../model/units.ts';
import type { TimeScale } from '../../timeline/scale.ts';

export type BrushPart = 'from' | 'to' | 'whole';

/** The brush is never made narrower than this by its handles. */
const NARROWEST: Px = 6;

export interface Span {
  readonly from: Px;
  readonly to: Px;
}

/** The window as a stretch of the strip, kept inside it. */
export function brushSpan(strip: TimeScale, window: Interval): Span {
  const bound = (x: Px): Px => Math.max(strip.left, Math.min(strip.left + strip.width, x));
  return { from: bound(strip.x(window.from)), to: bound(strip.x(window.to)) };
}

/** The span after one of its parts was moved by dx: ends stop at each other and at the strip's ends. */
export function moveBrush(strip: TimeScale, span: Span, part: BrushPart, dx: Px): Span {
  const left = strip.left;
  const right = strip.left + strip.width;
  if (part === 'from') return { ...span, from: clamp(span.from + dx, left, span.to - NARROWEST) };
  if (part === 'to') return { ...span, to: clamp(span.to + dx, span.from + NARROWEST, right) };
  const moved = clamp(dx, left - span.from, right - span.to);
  return { from: span.from + moved, to: span.to + moved };
}

/** The span as a window in time. */
export function spanWindow(strip: TimeScale, span: Span): Interval {
  return { from: strip.time(span.from), to: strip.time(span.to) };
}

function clamp(value: Px, low: Px, high: Px): Px {
  return Math.max(Math.min(low, high), Math.min(high, value));
}
