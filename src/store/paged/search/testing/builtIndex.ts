/** An index that the compiler has just written, in memory, with the bytes that queries read of it. */
import { makeSearchIndex, type SearchedEvent } from '../../../../compile/search/makeSearchIndex.ts';
import { DIRECTORY_FILE, headsFile, listFile, shardFile } from '../../../../model/searchFiles.ts';
import type { SearchDirectory, SearchLimits } from '../../../../model/searchFiles.ts';
import { readTermShard } from '../../../../model/termShard.ts';
import type { SearchFiles } from '../searchFiles.ts';

export interface BuiltIndex {
  /** By name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly directory: SearchDirectory;
  readonly reader: SearchFiles;
  /** Names of files that were asked for since `forget`. */
  readonly read: Set<string>;
}

export async function builtIndex(
  events: readonly SearchedEvent[],
  limits?: SearchLimits,
): Promise<BuiltIndex> {
  const files = new Map<string, Uint8Array>();
  const index = makeSearchIndex(limits);
  events.forEach((event, place) => index.add(place, event));
  await index.write(events.length, (file, bytes) => void files.set(file, bytes));
  const read = new Set<string>();
  const bytesOf = (file: string): Uint8Array => {
    read.add(file);
    return files.get(file)!;
  };
  const directory = JSON.parse(new TextDecoder().decode(files.get(DIRECTORY_FILE))) as SearchDirectory;
  return {
    files,
    directory,
    read,
    reader: {
      directory: async () => directory,
      shard: async (shard) => readTermShard(bytesOf(shardFile(shard))),
      async list({ list, count, heads, headBytes }, withHeads) {
        const inHeads = headBytes > 0 && withHeads;
        const headNumbers = inHeads ? bytesOf(headsFile(list)) : new Uint8Array(0);
        const known = headBytes > 0 && !withHeads ? 0 : heads;
        return { count, heads: known, places: bytesOf(listFile(list)), headNumbers };
      },
    },
  };
}
