/** Files in which an event is found by its id, present or former. */
import { shardOf } from '../../model/idShard.ts';
import type { StoryEvents } from '../storyEvents.ts';

/** Ids of a file, about: 20 kB as hosts send it. */
const IDS = 2000;

export function shardCount(events: number): number {
  return Math.max(1, Math.ceil(events / IDS));
}

/** `IdShard`s as JSON, in order. */
export function* idShards(events: StoryEvents, count: number): Generator<string> {
  const ids: string[][] = Array.from({ length: count }, () => []);
  for (let place = 0; place < events.length; place++) {
    const id = events.id(place);
    // An id is a slug: nothing in it needs an escape.
    ids[shardOf(id, count)]!.push(`"${id}":${place}`);
  }
  const former: string[][] = Array.from({ length: count }, () => []);
  for (const [id, present] of events.formerly) former[shardOf(id, count)]!.push(`"${id}":"${present}"`);
  for (let shard = 0; shard < count; shard++) {
    yield `{"ids":{${ids[shard]!.join(',')}},"formerly":{${former[shard]!.join(',')}}}\n`;
  }
}
