/**
 * The events of a story that last more than a day, by their beginnings and by their ends: what says how
 * many are under way at a time.
 */
import type { PlacedLengths } from './placedLengths.ts';
import { PlaceSet } from './placeSet.ts';
import { countBelow } from './sorted.ts';
import type { Place } from './units.ts';

export interface Spans {
  /** In order of their beginnings, so ascending. */
  readonly places: Uint32Array;
  /** The first day of each: ascending. */
  readonly from: Float64Array;
  /** In order of their ends. */
  readonly placesByEnd: Uint32Array;
  /** The day after the last of each of these: ascending. */
  readonly to: Float64Array;
}

/** @param dayOf the day on which the event at a place begins */
export function spansFrom({ places, days }: PlacedLengths, dayOf: (place: Place) => number): Spans {
  const from = Float64Array.from(places, dayOf);
  const end = from.map((day, i) => day + days[i]!);
  const byEnd = Uint32Array.from(places.keys()).toSorted((a, b) => end[a]! - end[b]! || a - b);
  const placesByEnd = byEnd.map((i) => places[i]!);
  return { places, from, placesByEnd, to: Float64Array.from(byEnd, (i) => end[i]!) };
}

/**
 * Those that begin before a day and go on into it.
 *
 * @param events of the whole story
 */
export function spansInto({ places, from, placesByEnd, to }: Spans, day: number, events: number): PlaceSet {
  const words = new Uint32Array(Math.ceil(events / 32));
  const begun = countBelow(from, day);
  for (let i = 0; i < begun; i++) words[places[i]! >>> 5]! |= 1 << (places[i]! & 31);
  // What has ended had begun: its bit is set.
  const ended = countBelow(to, day + 1);
  for (let i = 0; i < ended; i++) words[placesByEnd[i]! >>> 5]! &= ~(1 << (placesByEnd[i]! & 31));
  return PlaceSet.ofWords(events, words);
}
