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
import { PlaceSet } from './placeSet.ts';
import { countBelow } from './sorted.ts';

/** Many may begin on the same days, so these are held once: the stretches. */
export interface Softs {
  /** In order of their beginnings, so ascending. */
  readonly places: Uint32Array;
  /** The number of each one's stretch. */
  readonly stretches: Uint32Array;
  /** The first day of each stretch: ascending. */
  readonly from: Float64Array;
  /** How many days it has: 2 at least. */
  readonly days: Float64Array;
  /** Numbers of all stretches, in the order in which they end. */
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
  const stretches = new Uint32Array(places.length);
  const from: number[] = [];
  const lengths: number[] = [];
  // Of those that begin on the same day, which stand together.
  let first = 0;
  for (let i = 0; i < places.length; i++) {
    const day = dayOf(places[i]!);
    if (day !== from.at(-1)) first = from.length;
    const known = lengths.indexOf(days[i]!, first);
    stretches[i] = known < 0 ? from.length : known;
    if (known >= 0) continue;
    from.push(day);
    lengths.push(days[i]!);
  }
  const end = from.map((day, stretch) => day + lengths[stretch]!);
  const byEnd = Uint32Array.from(from.keys()).toSorted((a, b) => end[a]! - end[b]! || a - b);
  return { places, stretches, from: Float64Array.from(from), days: Float64Array.from(lengths), byEnd };
}

/**
 * By how much, before a day (it may be broken), more events of a set are counted than would be were each
 * spread: from 0 to their number. Piecewise linear.
 */
export interface AheadLine {
  /** Days on which any begins or ends: ascending. */
  readonly knots: Float64Array;
  /** What is ahead from each knot on. */
  readonly ahead: Float64Array;
  /** What of it is caught up with in a day. */
  readonly rates: Float64Array;
}

export const NOTHING_AHEAD: AheadLine = {
  knots: new Float64Array(),
  ahead: new Float64Array(),
  rates: new Float64Array(),
};

/** Takes about as many steps as there are stretches, and soft events in the set. */
export function aheadLine(softs: Softs, set: PlaceSet): AheadLine {
  const { from, days } = softs;
  const counts = countsIn(softs, set);
  const knots: number[] = [];
  const ahead: number[] = [];
  const rates: number[] = [];
  let [open, now, rate, last] = [0, 0, 0, -Infinity];
  const endDay = (): void => {
    knots.push(last);
    ahead.push(now);
    rates.push(rate);
  };
  for (const turn of turnsOf(softs)) {
    const stretch = turn >>> 1;
    const count = counts[stretch]!;
    if (count === 0) continue;
    const isEnd = (turn & 1) === 1;
    const day = isEnd ? from[stretch]! + days[stretch]! : from[stretch]!;
    if (day > last) {
      if (last !== -Infinity) {
        endDay();
        now -= rate * (day - last);
      }
      last = day;
    }
    const daily = count / days[stretch]!;
    now += isEnd ? 0 : count;
    rate += isEnd ? -daily : daily;
    open += isEnd ? -1 : 1;
    // Nothing is left but what rounding has left.
    if (open === 0) [now, rate] = [0, 0];
  }
  if (last !== -Infinity) endDay();
  return { knots: Float64Array.from(knots), ahead: Float64Array.from(ahead), rates: Float64Array.from(rates) };
}

/** What is ahead before a day, in few steps. */
export function aheadAt({ knots, ahead, rates }: AheadLine): (day: number) => number {
  return (day) => {
    const knot = countBelow(knots, day) - 1;
    return knot < 0 ? 0 : Math.max(0, ahead[knot]! - rates[knot]! * (day - knots[knot]!));
  };
}

export function countedAhead(softs: Softs, set: PlaceSet): (day: number) => number {
  return aheadAt(aheadLine(softs, set));
}

/** Where stretches begin and end, in the order of time: twice the number of each, and one more for its end. */
const turns = new WeakMap<Softs, Uint32Array>();

function turnsOf(softs: Softs): Uint32Array {
  const found = turns.get(softs) ?? turnsInOrder(softs);
  turns.set(softs, found);
  return found;
}

/** On the same day the beginnings first. */
function turnsInOrder({ from, days, byEnd }: Softs): Uint32Array {
  const order = new Uint32Array(2 * from.length);
  let begun = 0;
  byEnd.forEach((stretch, ended) => {
    const end = from[stretch]! + days[stretch]!;
    while (begun < from.length && from[begun]! <= end) order[begun + ended] = 2 * begun++;
    order[begun + ended] = 2 * stretch + 1;
  });
  return order;
}

/** As sets: beside one of few members those that it has are soon found. */
const sets = new WeakMap<Softs, PlaceSet>();

/** By stretch, how many of the set it has. */
function countsIn(softs: Softs, set: PlaceSet): Uint32Array {
  const { places, stretches, from } = softs;
  const all = sets.get(softs) ?? PlaceSet.ofPlaces(set.total, places);
  sets.set(softs, all);
  const counts = new Uint32Array(from.length);
  all.forEachShared(set, (soft) => (counts[stretches[soft]!]! += 1));
  return counts;
}
