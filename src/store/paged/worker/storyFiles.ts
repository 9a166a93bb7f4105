/** The files of a paged story, fetched and checked as they are needed, each once. */
import * as v from 'valibot';
import type { BundlePart } from '../../../bundle/bundleError.ts';
import { checked, sound } from '../../../bundle/checked.ts';
import { detailsFault, type Fault } from '../../../bundle/consistency.ts';
import { fetchJson } from '../../../bundle/fetchJson.ts';
import { pageFault, postingsFault, tileFault } from '../../../bundle/pages/consistency.ts';
import { fetchBytes } from '../../../bundle/pages/fetchBytes.ts';
import { eventPageSchema, idShardSchema, postingsSchema, tileSchema } from '../../../bundle/pages/schemas.ts';
import { detailsSchema } from '../../../bundle/schemas.ts';
import { decodeDayIndex, type DayIndex } from '../../../model/dayIndex.ts';
import type { Details } from '../../../model/bundle.ts';
import type { EventPage, IdShard, PostingsDirectory, Tile } from '../../../model/pages.ts';
import type { EngineStory } from '../protocol.ts';
import { FetchQueue, FileCache } from './fileCache.ts';

/** Files kept in memory, decoded. */
const KEPT = { rows: 128, tiles: 64, details: 16, ids: 16, postings: 128 };

export interface StoryFiles {
  index(signal: AbortSignal): Promise<DayIndex>;
  /** By place. */
  weights(signal: AbortSignal): Promise<Uint8Array>;
  /** Events `page` × `rows` and on. */
  rows(page: number, signal: AbortSignal): Promise<EventPage>;
  tile(level: number, number: number, signal: AbortSignal): Promise<Tile>;
  postingsDirectory(signal: AbortSignal): Promise<PostingsDirectory>;
  postings(file: number, signal: AbortSignal): Promise<Uint8Array>;
  idShard(shard: number, signal: AbortSignal): Promise<IdShard>;
  /** Of events `page` × `details` and on. */
  details(page: number, signal: AbortSignal): Promise<Details>;
}

export function storyFiles(story: EngineStory): StoryFiles {
  const { pages, counts } = story;
  const folder = new URL(`${pages.folder}/`, story.base);
  const queue = new FetchQueue();
  const cache = <Key, Value>(most: number, load: (key: Key) => Promise<Value>) =>
    new FileCache(queue, most, load);

  const json = async <Schema extends v.GenericSchema>(
    name: string,
    part: BundlePart,
    schema: Schema,
    fault: (value: v.InferOutput<Schema>) => Fault | null,
  ): Promise<v.InferOutput<Schema>> => {
    const url = new URL(name, folder);
    const about = { url: url.href, part };
    const value = checked(schema, await fetchJson(url, { part }), about);
    return sound(value, fault(value), about);
  };
  const bytes = <T>(name: string, part: BundlePart, decode: (found: Uint8Array) => T, length?: number) =>
    fetchBytes(new URL(name, folder), { part, ...(length !== undefined && { bytes: length }) }, decode);

  /** Events of a page, the last one of which may be shorter. */
  const eventsIn = (page: number, size: number) => Math.min(size, counts.events - page * size);

  const index = cache(1, () => bytes('index.bin', 'index', (found) => soundIndex(decodeDayIndex(found), story)));
  const weights = cache(1, () => bytes('weights.bin', 'weights', (found) => found, counts.events));
  const rows = cache(KEPT.rows, (page: number) =>
    json(`rows/${page}.json`, 'rows', eventPageSchema, (found) =>
      pageFault(found, eventsIn(page, pages.rows), story),
    ),
  );
  const tiles = cache(KEPT.tiles, (name: string) =>
    json(`tiles/${name}.json`, 'tile', tileSchema, (found) =>
      nameFault(found, name, pages.pyramid.bins) ?? tileFault(found, pages, story),
    ),
  );
  const lists = story.actors.length + story.tags.length + story.articles.length;
  const directory = cache(1, () =>
    json('postings.json', 'postings', postingsSchema, (found) => postingsFault(found, lists)),
  );
  const postings = cache(KEPT.postings, ([file, length]: readonly [number, number]) =>
    bytes(`postings/${file}.bin`, 'postings', (found) => found, length),
  );
  const ids = cache(KEPT.ids, (shard: number) => json(`ids/${shard}.json`, 'ids', idShardSchema, () => null));
  const details = cache(KEPT.details, (page: number) =>
    json(`details/${page}.json`, 'details', detailsSchema, (found) =>
      detailsFault(found, eventsIn(page, pages.details), story),
    ),
  );
  const fileKeys = new Map<number, readonly [number, number]>();

  return {
    index: (signal) => index.get(null, signal),
    weights: (signal) => weights.get(null, signal),
    rows: (page, signal) => rows.get(page, signal),
    tile: (level, number, signal) => tiles.get(`${level}/${number}`, signal),
    postingsDirectory: (signal) => directory.get(null, signal),
    async postings(file, signal) {
      const { bytes: lengths, files } = await directory.get(null, signal);
      const own = lengths.slice(files[file], files[file + 1]);
      const key = fileKeys.get(file) ?? ([file, own.reduce((sum, length) => sum + length, 0)] as const);
      fileKeys.set(file, key);
      return postings.get(key, signal);
    },
    idShard: (shard, signal) => ids.get(shard, signal),
    details: (page, signal) => details.get(page, signal),
  };
}

/** @throws RangeError where the index is another story's */
function soundIndex(index: DayIndex, { counts, pages }: EngineStory): DayIndex {
  if (index.events === counts.events && index.rows === pages.rows) return index;
  throw new RangeError('The index is of another story.');
}

function nameFault({ level, first, counts }: Tile, name: string, bins: number): Fault | null {
  const found = `${level}/${first / bins}`;
  if (found !== name) return { path: '', expected: `tile ${name}`, found: `tile ${found}` };
  if (counts.length <= bins) return null;
  return { path: 'counts', expected: `${bins} bins at most`, found: `${counts.length} bins` };
}
