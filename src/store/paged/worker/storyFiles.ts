/** The files of a paged story, fetched and checked as they are needed, each once. */
import type { BundlePart } from '../../../bundle/bundleError.ts';
import { detailsFault, type Fault } from '../../../bundle/consistency.ts';
import { pageFault, postingsFault, tileFault } from '../../../bundle/pages/consistency.ts';
import { fetchBytes } from '../../../bundle/pages/fetchBytes.ts';
import { fetchChecked } from '../../../bundle/pages/fetchChecked.ts';
import { eventPageSchema, idShardSchema, postingsSchema, tileSchema } from '../../../bundle/pages/schemas.ts';
import { detailsSchema } from '../../../bundle/schemas.ts';
import { decodeDayIndex, type DayIndex } from '../../../model/dayIndex.ts';
import type { Details } from '../../../model/bundle.ts';
import type { EventPage, IdShard, PostingsDirectory, Tile } from '../../../model/pages.ts';
import { decodeLengths, type PlacedLengths } from '../../../model/placedLengths.ts';
import type { EngineStory } from '../protocol.ts';
import { FileCache, type FetchQueue } from './fileCache.ts';

/** Files kept in memory, decoded. */
const KEPT = { rows: 128, tiles: 64, details: 16, ids: 16, postings: 128 };

export interface StoryFiles {
  index(signal: AbortSignal): Promise<DayIndex>;
  spans(signal: AbortSignal): Promise<PlacedLengths>;
  softs(signal: AbortSignal): Promise<PlacedLengths>;
  /** By place. */
  weights(signal: AbortSignal): Promise<Uint8Array>;
  /** null where they have not been asked for. */
  weightsAtHand(): Uint8Array | null;
  /** Events `page` × `rows` and on. */
  rows(page: number, signal: AbortSignal): Promise<EventPage>;
  tile(level: number, number: number, signal: AbortSignal): Promise<Tile>;
  postingsDirectory(signal: AbortSignal): Promise<PostingsDirectory>;
  postings(file: number, signal: AbortSignal): Promise<Uint8Array>;
  idShard(shard: number, signal: AbortSignal): Promise<IdShard>;
  /** Of events `page` × `details` and on. */
  details(page: number, signal: AbortSignal): Promise<Details>;
}

export function storyFiles(story: EngineStory, queue: FetchQueue): StoryFiles {
  const { pages, counts } = story;
  const folder = new URL(`${pages.folder}/`, story.base);
  const cache = <Key, Value>(most: number, load: (key: Key) => Promise<Value>) =>
    new FileCache(queue, most, load);

  const at = (name: string) => new URL(name, folder);
  const bytes = <T>(name: string, part: BundlePart, decode: (found: Uint8Array) => T, length?: number) =>
    fetchBytes(at(name), { part, ...(length !== undefined && { bytes: length }) }, decode);

  /** Events of a page, the last one of which may be shorter. */
  const eventsIn = (page: number, size: number) => Math.min(size, counts.events - page * size);

  const readIndex = (found: Uint8Array) => soundIndex(decodeDayIndex(found), story);
  const index = cache(1, () => bytes('index.bin', 'index', readIndex));
  const lengthsOf = (of: 'spans' | 'softs') =>
    cache(1, () => bytes(`${of}.bin`, of, (found) => soundLengths(decodeLengths(found, counts.events), of, story)));
  const spans = lengthsOf('spans');
  const softs = lengthsOf('softs');
  let atHand: Uint8Array | null = null;
  const keep = (found: Uint8Array) => (atHand = found);
  const weights = cache(1, () => bytes('weights.bin', 'weights', keep, counts.events));
  const rows = cache(KEPT.rows, (page: number) =>
    fetchChecked(at(`rows/${page}.json`), 'rows', eventPageSchema, (found) =>
      pageFault(found, eventsIn(page, pages.rows), story),
    ),
  );
  const tiles = cache(KEPT.tiles, (name: string) =>
    fetchChecked(at(`tiles/${name}.json`), 'tile', tileSchema, (found) =>
      nameFault(found, name, pages.pyramid.bins) ?? tileFault(found, story),
    ),
  );
  const lists = story.actors.length + story.tags.length + story.articles.length;
  const directory = cache(1, () =>
    fetchChecked(at('postings.json'), 'postings', postingsSchema, (found) => postingsFault(found, lists)),
  );
  /** Bytes of each file of postings, once the directory is there. */
  const sizes = new Map<number, number>();
  const postings = cache(KEPT.postings, (file: number) =>
    bytes(`postings/${file}.bin`, 'postings', (found) => found, sizes.get(file)),
  );
  const ids = cache(KEPT.ids, (shard: number) =>
    fetchChecked(at(`ids/${shard}.json`), 'ids', idShardSchema, () => null),
  );
  const details = cache(KEPT.details, (page: number) =>
    fetchChecked(at(`details/${page}.json`), 'details', detailsSchema, (found) =>
      detailsFault(found, eventsIn(page, pages.details), story),
    ),
  );

  return {
    index: (signal) => index.get(null, signal),
    spans: (signal) => spans.get(null, signal),
    softs: (signal) => softs.get(null, signal),
    weights: (signal) => weights.get(null, signal),
    weightsAtHand: () => atHand,
    rows: (page, signal) => rows.get(page, signal),
    tile: (level, number, signal) => tiles.get(`${level}/${number}`, signal),
    postingsDirectory: (signal) => directory.get(null, signal),
    async postings(file, signal) {
      const { bytes: lengths, files } = await directory.get(null, signal);
      sizes.set(file, lengths.slice(files[file], files[file + 1]).reduce((sum, length) => sum + length, 0));
      return postings.get(file, signal);
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

/** @throws RangeError where they are another story's */
function soundLengths(found: PlacedLengths, of: 'spans' | 'softs', { pages }: EngineStory): PlacedLengths {
  if (found.places.length === pages[of]) return found;
  throw new RangeError('The lengths are of another story.');
}

function nameFault({ level, first }: Tile, name: string, bins: number): Fault | null {
  const found = `${level}/${first / bins}`;
  return found === name ? null : { path: '', expected: `tile ${name}`, found: `tile ${found}` };
}
