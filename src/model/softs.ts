/**
 * The events of a story of which it is not known on which day they begin: "2016", "spring 2024", "one of
 * 1990 to 1995", whatever lasts "from 2016 on". They stand in the order of time by the first day on which
 * they may begin, and are counted there; where counts are drawn as a silhouette, that would be a spike on
 * every first of January. There each is spread evenly over the days on which it may begin:
 *
 *     counted    ┌───────────────      spread          ╱─────────
 *     ───────────┘                     ───────────╱
 *                ¦ 2016     ¦ 2017                ¦ 2016     ¦ 2017
 */
import { DAY, type Interval, type Place } from './units.ts';
import type { EventDate, IntervalEnd } from './date.ts';
import { isRange } from './date.ts';
import type { PlacedLengths } from './placedLengths.ts';
import { countBelow } from './sorted.ts';

export interface Softs {
  /** In order of their beginnings, so ascending. */
  readonly places: Uint32Array;
  /** The first day on which each may begin: ascending. */
  readonly from: Float64Array;
  /** On how many days it may: 2 at least. */
  readonly days: Float64Array;
  /** Numbers of all of these, in the order in which the days end on which they may begin. */
  readonly byEnd: Uint32Array;
}

/**
 * On how many days, from the first of its extent on, an event of this date may have begun; 1 where the
 * day is known, or nothing at all.
 */
export function softDays(date: EventDate, { from, to }: Interval): number {
  return Math.max(1, Math.round((Math.min(beginsBefore(date, { from, to }), to) - from) / DAY));
}

function beginsBefore(date: EventDate, { from, to }: Interval): number {
  switch (date.kind) {
    case 'single':
      return date.part.to;
    case 'oneOf':
      return to;
    case 'interval':
      return endOfPart(date.start, from);
    case 'allOf': {
      const starts = date.members.map((member) => (isRange(member) ? member.start : member));
      const first = starts.find((start) => typeof start !== 'string' && start.from === from);
      return endOfPart(first ?? 'unknown', from);
    }
  }
}

function endOfPart(start: IntervalEnd, otherwise: number): number {
  return typeof start === 'string' ? otherwise : start.to;
}

/** @param dayOf the first day on which the event at a place may begin */
export function softsFrom({ places, days }: PlacedLengths, dayOf: (place: Place) => number): Softs {
  const from = Float64Array.from(places, dayOf);
  const end = from.map((day, i) => day + days[i]!);
  const byEnd = Uint32Array.from(places.keys()).toSorted((a, b) => end[a]! - end[b]! || a - b);
  return { places, from, days, byEnd };
}

/**
 * By how much, before a day (it may be broken), more events of a set are counted than would be were each
 * spread: from 0 to their number. Piecewise linear; takes about as many steps as there are soft events,
 * then few for each day.
 *
 * @param has whether the event at a place is in the set
 */
export function countedAhead(softs: Softs, has: (place: Place) => boolean): (day: number) => number {
  const { places, from, days, byEnd } = softs;
  const begin = Uint32Array.from(places.keys()).filter((i) => has(places[i]!));
  const end = byEnd.filter((i) => has(places[i]!));
  const endDay = (i: number): number => from[i]! + days[i]!;
  /** Days on which any begins or ends; what is ahead from then on, and what is caught up with in a day. */
  const knots: number[] = [];
  const ahead: number[] = [];
  const rates: number[] = [];
  let [begun, ended, now, rate, last] = [0, 0, 0, 0, 0];
  while (ended < end.length) {
    const day = Math.min(begun < begin.length ? from[begin[begun]!]! : Infinity, endDay(end[ended]!));
    now -= rate * (day - last);
    for (; begun < begin.length && from[begin[begun]!] === day; begun++) {
      now += 1;
      rate += 1 / days[begin[begun]!]!;
    }
    for (; ended < end.length && endDay(end[ended]!) === day; ended++) rate -= 1 / days[end[ended]!]!;
    // Nothing is left but what rounding has left.
    if (begun === ended) [now, rate] = [0, 0];
    knots.push(day);
    ahead.push(now);
    rates.push(rate);
    last = day;
  }
  return (day) => {
    const knot = countBelow(knots, day) - 1;
    return knot < 0 ? 0 : Math.max(0, ahead[knot]! - rates[knot]! * (day - knots[knot]!));
  };
}
