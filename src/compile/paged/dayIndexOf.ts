/** `index.bin`: see `model/dayIndex.ts`. */
import { encodeDayIndex } from '../../model/dayIndex.ts';
import type { LongEvents } from '../../model/dayIndex.ts';
import type { StoryEvents } from '../storyEvents.ts';
import type { DaySeries } from './daySeries.ts';
import { dayOfMs } from './eventPage.ts';

/** As many of the longest events are listed, rather than that their pages seem to reach far. */
const MOST_LONG = 64;

/** @param rows events of a page */
export function dayIndexOf(events: StoryEvents, series: DaySeries, rows: number): Uint8Array {
  const starts = new Uint32Array(series.counts.length + 1);
  for (const [i, count] of series.counts.entries()) starts[i + 1] = starts[i]! + count;
  const long = longest(events);
  const isLong = new Set(long.place);
  const pageEnds = new Float64Array(Math.ceil(events.length / rows));
  for (let page = 0; page < pageEnds.length; page++) {
    let end = dayOfMs(events.from[page * rows]!);
    for (let place = page * rows; place < Math.min(events.length, (page + 1) * rows); place++) {
      if (!isLong.has(place)) end = Math.max(end, dayOfMs(events.to[place]!));
    }
    pageEnds[page] = end;
  }
  return encodeDayIndex({
    events: events.length, rows, days: Float64Array.from(series.days), starts, pageEnds, long,
  });
}

function longest({ length, from, to }: StoryEvents): LongEvents {
  const byLength = Uint32Array.from({ length }, (_, place) => place);
  byLength.sort((a, b) => to[b]! - from[b]! - (to[a]! - from[a]!) || a - b);
  const place = byLength.slice(0, MOST_LONG).sort();
  return { place, end: Float64Array.from(place, (each) => dayOfMs(to[each]!)) };
}
