/** Files in which an event is found by its id, present or former. */
import { shardOf } from '../../model/idShard.ts';
import type { IdShard } from '../../model/pages.ts';
import type { StoryEvents } from '../storyEvents.ts';

/** Ids of a file, about: 20 kB as hosts send it. */
const IDS = 2000;

export function shardCount(events: number): number {
  return Math.max(1, Math.ceil(events / IDS));
}

export function* idShards(events: StoryEvents, count: number): Generator<IdShard> {
  const placesIn: number[][] = Array.from({ length: count }, () => []);
  for (let place = 0; place < events.length; place++) placesIn[shardOf(events.id(place), count)]!.push(place);
  for (const [shard, places] of placesIn.entries()) {
    const formerly = events.formerly.filter(([former]) => shardOf(former, count) === shard);
    yield {
      ids: Object.fromEntries(places.map((place) => [events.id(place), place])),
      formerly: Object.fromEntries(formerly),
    };
  }
}
