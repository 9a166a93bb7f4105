/** `index.bin`: see `model/dayIndex.ts`. */
import { dayOfMs } from '../../model/calendar.ts';
import { encodeDayIndex } from '../../model/dayIndex.ts';
import { NO_LANE } from '../../model/lanes.ts';
import type { StoryEvents } from '../storyEvents.ts';
import type { DaySeries } from './daySeries.ts';

/** @param rows events of a page */
export function dayIndexOf(events: StoryEvents, series: DaySeries, rows: number): Uint8Array {
  const starts = new Uint32Array(series.counts.length + 1);
  for (const [i, count] of series.counts.entries()) starts[i + 1] = starts[i]! + count;
  const pageEnds = new Float64Array(Math.ceil(events.length / rows));
  for (let page = 0; page < pageEnds.length; page++) {
    let end = dayOfMs(events.from[page * rows]!);
    for (let place = page * rows; place < Math.min(events.length, (page + 1) * rows); place++) {
      if (events.lane[place] !== NO_LANE) end = Math.max(end, dayOfMs(events.to[place]!));
    }
    pageEnds[page] = end;
  }
  const days = Float64Array.from(series.days);
  return encodeDayIndex({ events: events.length, rows, days, starts, pageEnds });
}
