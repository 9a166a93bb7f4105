/**
 * Writes the index of words of a paged story (`model/searchFiles.ts`): takes the events in order, keeps
 * what they hold in few bytes, and hands over one file at a time. What is searched is what
 * `bundle/search/searchedTexts.ts` names for small stories.
 */
import type { SearchPages } from '../../model/pages.ts';
import { DIRECTORY_FILE, SEARCH_LIMITS, shardFile, type SearchDirectory } from '../../model/searchFiles.ts';
import { isLong, TermShardWriter, type ShardTerm } from '../../model/termShard.ts';
import type { Place } from '../../model/units.ts';
import { listBeginnings, type IndexedTerm } from './beginnings.ts';
import { ListWriter } from './listWriter.ts';
import { Occurrences } from './occurrences.ts';

export interface SearchedEvent {
  readonly headline: string;
  /** Summary, excerpts. */
  readonly texts: Iterable<string>;
  /** Short and recurring: names and aliases of those who took part or were affected, of tags, of places. */
  readonly names: Iterable<string>;
}

/** Takes a file: its name below the story's folder, and what is in it. */
export type FileSink = (file: string, bytes: Uint8Array) => void | Promise<void>;

export interface SearchIndex {
  /** @param place each once, ascending */
  add(place: Place, event: SearchedEvent): void;
  /**
   * To be called once, after the last event. The same events give the same bytes.
   *
   * @param total events of the story
   * @returns what the manifest says of it; null where the story holds no word
   */
  write(total: number, sink: FileSink): Promise<SearchPages | null>;
}

export function makeSearchIndex(limits = SEARCH_LIMITS): SearchIndex {
  const occurrences = new Occurrences();
  let before = -1;
  return {
    add(place, { headline, texts, names }) {
      if (place <= before) throw new RangeError('Events are indexed in the order of their places.');
      before = place;
      occurrences.addText(place, headline, true);
      for (const text of texts) occurrences.addText(place, text, false);
      for (const name of names) occurrences.addName(place, name);
    },
    async write(total, sink) {
      const lists = new ListWriter(occurrences, total, limits.inShard, sink);
      const { shards, terms } = await writeShards(occurrences.sorted(), lists, limits.shard, sink);
      if (terms.length === 0) return null;
      const beginnings = await listBeginnings(terms, lists, limits);
      const directory: SearchDirectory = { limits, shards, beginnings };
      const bytes = new TextEncoder().encode(JSON.stringify(directory));
      await sink(DIRECTORY_FILE, bytes);
      return { version: 1, directory: bytes.length };
    },
  };
}

async function writeShards(
  sorted: readonly string[],
  lists: ListWriter,
  most: number,
  sink: FileSink,
): Promise<{ shards: string[]; terms: IndexedTerm[] }> {
  const shards: string[] = [];
  const terms: IndexedTerm[] = [];
  let writer = new TermShardWriter(most);
  let before = '';
  for (const term of sorted) {
    const entry: ShardTerm = { term, list: await lists.ofTerm(term) };
    if (!writer.add(entry)) {
      await sink(shardFile(shards.length - 1), writer.done());
      writer = new TermShardWriter(most);
      writer.add(entry);
      shards.push(beginningBeyond(before, term));
    }
    if (shards.length === 0) shards.push('');
    terms.push({ term, shard: shards.length - 1, long: isLong(entry.list) ? entry.list : null });
    before = term;
  }
  if (terms.length > 0) await sink(shardFile(shards.length - 1), writer.done());
  return { shards, terms };
}

/** The shortest beginning of a term that comes after the one before it. */
function beginningBeyond(before: string, term: string): string {
  let shared = 0;
  while (before.charCodeAt(shared) === term.charCodeAt(shared)) shared++;
  const beginning = term.slice(0, shared + 1);
  return /[\uD800-\uDBFF]$/.test(beginning) ? term.slice(0, shared + 2) : beginning;
}
