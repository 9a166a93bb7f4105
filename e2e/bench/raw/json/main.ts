/** Every event as one object of JSON, with its id and headline, as a page would load it that has no format of its own. */
import { drawTimeline, plane } from '../plane.ts';

interface RawEvent {
  readonly from: number;
}

const events = (await (await fetch('../data/raw.json')).json()) as readonly RawEvent[];
drawTimeline(plane(), Float64Array.from(events, ({ from }) => from));
