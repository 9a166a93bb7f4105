/** What an elastic axis is made from while most of the events are not at hand: days, by how many begin. */
import type { EventDate } from '../model/date.ts';
import type { StoryFacts } from '../model/facts.ts';
import { DAY } from '../model/units.ts';
import type { Interval, Ms } from '../model/units.ts';
import type { CountBefore } from '../store/storyStore.ts';
import type { WarpSource } from './warp.ts';

/** Days to stand for all. */
const SAMPLE = 2000;
/**
 * Counts are asked for at the edges of at most so many stretches of 2^n days: even the coarsest counts
 * of a story are exact there, so the axis is the same whatever else has been fetched.
 */
const MOST_STRETCHES = 512;

/** Events of a day each, spread evenly over the stretches in which they begin. */
export function sampledEvents(facts: StoryFacts, all: CountBefore): WarpSource {
  const { extent, toldOn, eras } = facts;
  const date: EventDate[] = [];
  if (extent) {
    const edges = stretchEdges(extent);
    const begun = edges.map(all);
    const step = Math.max(1, (begun.at(-1) ?? 0) / SAMPLE);
    let stretch = 0;
    for (let n = step / 2; n < (begun.at(-1) ?? 0); n += step) {
      while ((begun[stretch + 1] ?? Infinity) <= n) stretch++;
      const from = edges[stretch] ?? extent.from;
      const before = begun[stretch] ?? 0;
      const share = (n - before) / Math.max(1, (begun[stretch + 1] ?? 0) - before);
      date.push(dayAt(from + share * ((edges[stretch + 1] ?? extent.to) - from)));
    }
  }
  return { length: date.length, date, extent, toldOn, eras };
}

function stretchEdges({ from, to }: Interval): Ms[] {
  let length = DAY;
  const count = (): number => Math.floor(to / length) - Math.floor(from / length) + 1;
  while (count() > MOST_STRETCHES) length *= 2;
  const first = Math.floor(from / length);
  return Array.from({ length: count() + 1 }, (_, i) => (first + i) * length);
}

function dayAt(time: Ms): EventDate {
  const from = Math.floor(time / DAY) * DAY;
  return { kind: 'single', edtf: '', part: { from, to: from + DAY, precision: 'day' } };
}
