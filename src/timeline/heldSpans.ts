/**
 * Which events hold a stretch of the elastic axis open, and which stretch.
 *
 * Sharp and short dates do: days, months, seasons, years, spans and sets of up to a year. Open and
 * unknown ends never do. What is approximate or long (`1066~`, `19XX`, `1914/1918`), and the known end of
 * what has but one (`2019/..`), does only where nothing else stands, so that it neither stretches its
 * neighbours apart nor gets lost alone.
 * Of an interval that holds nothing open, an end that is known to the day is still a knot, not a day's
 * width: forty lives would else be eighty days with breaks between them.
 */
import { bisectLeft } from 'd3';
import { isRange, knownBounds, partsOf } from '../model/date.ts';
import type { DatePart, EventDate, IntervalEnd } from '../model/date.ts';
import { DAY } from '../model/units.ts';
import type { Interval, Ms } from '../model/units.ts';
import type { WarpSource } from './warp.ts';

export interface HeldSpan extends Interval {
  /** The event fills the span rather than lying somewhere within it. */
  readonly whole: boolean;
}

export interface Held {
  /** Ordered by duration, each only once. */
  readonly spans: readonly HeldSpan[];
  /** Where something longer begins or ends, if that is known to the day. */
  readonly ends: readonly Ms[];
}

const LONG = 366 * DAY;
/** Beyond this many events a regular sample stands for all. */
const SAMPLE = 3000;

export function heldSpans(source: WarpSource): Held {
  const sharp = new Map<string, HeldSpan>();
  const soft: HeldSpan[] = [];
  const ends: Ms[] = [];
  const step = Math.max(1, source.length / SAMPLE);
  for (let i = 0; i < source.length; i += step) {
    const date = source.date[Math.floor(i)];
    if (!date) continue;
    const bounds = knownSpan(date);
    if (bounds && isSharp(date, bounds)) {
      for (const span of sharpSpans(date, bounds)) sharp.set(`${span.from} ${span.to}`, span);
      continue;
    }
    if (bounds) soft.push({ ...bounds, whole: false });
    if (date.kind !== 'interval') continue;
    if (isDay(date.start)) ends.push(date.start.from);
    else if (!bounds) soft.push(...known(date.start));
    if (isDay(date.end)) ends.push(date.end.to);
    else if (!bounds) soft.push(...known(date.end));
  }
  const spans = [...sharp.values()];
  spans.push(...alone(soft, spans));
  return { spans: spans.toSorted((a, b) => duration(a) - duration(b) || a.from - b.from), ends };
}

function knownSpan(date: EventDate): Interval | null {
  const { from, to } = knownBounds(date);
  if (from === null || to === null || !Number.isFinite(to - from) || to <= from) return null;
  return { from, to };
}

function isSharp(date: EventDate, bounds: Interval): boolean {
  if (duration(bounds) > LONG) return false;
  return partsOf(date).every((part) => part.approximate !== true);
}

/** Each member of "all of these" is a mark of its own. */
function sharpSpans(date: EventDate, bounds: Interval): HeldSpan[] {
  const whole = date.kind !== 'oneOf' && partsOf(date).every(isDay);
  if (date.kind === 'allOf' && !date.members.some(isRange)) {
    return partsOf(date).map(({ from, to }) => ({ from, to, whole }));
  }
  return [{ ...bounds, whole }];
}

/** Where an end is not given, nothing is. */
function known(end: IntervalEnd): HeldSpan[] {
  return typeof end === 'string' ? [] : [{ from: end.from, to: end.to, whole: false }];
}

function isDay(end: IntervalEnd): end is DatePart {
  return typeof end !== 'string' && end.precision === 'day' && end.approximate !== true;
}

/** Those of `soft` that touch none of `spans` and not each other, the earliest to end first. */
function alone(soft: readonly HeldSpan[], spans: readonly Interval[]): HeldSpan[] {
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  const starts = sorted.map((span) => span.from);
  let latest = -Infinity;
  const latestEnds = sorted.map((span) => (latest = Math.max(latest, span.to)));
  let taken = -Infinity;
  return soft
    .toSorted((a, b) => a.to - b.to)
    .filter((span) => {
      const before = bisectLeft(starts, span.to) - 1;
      const free = (latestEnds[before] ?? -Infinity) <= span.from && taken <= span.from;
      if (free) taken = span.to;
      return free;
    });
}

function duration(span: Interval): number {
  return span.to - span.from;
}
