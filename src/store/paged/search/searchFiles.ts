/** The files of the index of words, fetched and checked as queries need them, each once. */
import { checked } from '../../../bundle/checked.ts';
import { fetchJson } from '../../../bundle/fetchJson.ts';
import { fetchBytes } from '../../../bundle/pages/fetchBytes.ts';
import { searchDirectorySchema } from '../../../bundle/pages/schemas.ts';
import {
  DIRECTORY_FILE,
  headsFile,
  listFile,
  shardFile,
  type LongList,
  type SearchDirectory,
} from '../../../model/searchFiles.ts';
import { readTermShard, type ShardTerm } from '../../../model/termShard.ts';
import type { WordList } from '../../../model/wordList.ts';
import type { EngineStory } from '../protocol.ts';
import { FileCache, type FetchQueue } from '../worker/fileCache.ts';

/** Files kept in memory. */
const KEPT = { shards: 32, lists: 32 };

/** Everything rejects with a `BundleError`, or with the signal's reason. */
export interface SearchFiles {
  directory(signal: AbortSignal): Promise<SearchDirectory>;
  shard(shard: number, signal: AbortSignal): Promise<readonly ShardTerm[]>;
  /** @param withHeads false: `headNumbers` is left empty, and `heads` is 0 unless all events are */
  list(list: LongList, withHeads: boolean, signal: AbortSignal): Promise<WordList>;
}

export function searchFilesOf({ base, pages }: EngineStory, queue: FetchQueue): SearchFiles {
  const folder = new URL(`${pages.folder}/`, base);
  const cache = <Value>(most: number, load: (file: string) => Promise<Value>) =>
    new FileCache<string, Value>(queue, most, load);
  const part = 'search';

  const directory = cache(1, async (file): Promise<SearchDirectory> => {
    const url = new URL(file, folder);
    return checked(searchDirectorySchema, await fetchJson(url, { part }), { url: url.href, part });
  });
  const shards = cache(KEPT.shards, (file) => fetchBytes(new URL(file, folder), { part }, readTermShard));
  const lists = cache(KEPT.lists, (file) => fetchBytes(new URL(file, folder), { part }, (bytes) => bytes));

  return {
    directory: (signal) => directory.get(DIRECTORY_FILE, signal),
    shard: (shard, signal) => shards.get(shardFile(shard), signal),
    async list({ list, count, heads, headBytes }, withHeads, signal) {
      const inHeads = headBytes > 0 && withHeads;
      const [places, headNumbers] = await Promise.all([
        lists.get(listFile(list), signal),
        inHeads ? lists.get(headsFile(list), signal) : new Uint8Array(0),
      ]);
      return { count, heads: headBytes > 0 && !withHeads ? 0 : heads, places, headNumbers };
    },
  };
}
