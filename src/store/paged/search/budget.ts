/** What a query may read: words that would cost too much are left out, and the answer is no longer exact. */
import type { LongList, SearchDirectory } from '../../../model/searchFiles.ts';
import { isLong } from '../../../model/termShard.ts';
import type { WordList } from '../../../model/wordList.ts';
import { planned, type FoundWord, type PlannedWord } from './findLists.ts';
import type { SoughtWord } from './soughtWords.ts';

/**
 * Bytes beside the directory, which has some 30 kB as served at a million events: together less than
 * 300 kB.
 */
const MOST_READ = 262_144;
/** Of these, bytes of shards of terms; what is left is room for any one list. */
const MOST_OF_SHARDS = 131_072;

export interface ChosenWord {
  readonly lists: FoundWord['lists'];
  /** Which of the events have it in the headline is read as well. */
  readonly withHeads: boolean;
}

/** @param sought the most important first: it is never left out */
export function planReading(sought: readonly SoughtWord[], directory: SearchDirectory): PlannedWord[] {
  let bytes = 0;
  return sought.flatMap((word) => {
    const plan = planned(word, directory);
    const cost = (plan?.shards.length ?? 0) * directory.limits.shard;
    if (!plan || (bytes > 0 && bytes + cost > MOST_OF_SHARDS)) return [];
    bytes += cost;
    return [plan];
  });
}

/** The words whose lists are shortest, then as many headlines as there is room for. */
export function chooseLists(found: readonly FoundWord[], directory: SearchDirectory): ChosenWord[] {
  let bytes = found.reduce((sum, { shards }) => sum + shards * directory.limits.shard, 0);
  const fits = (cost: number): boolean => {
    if (bytes + cost > MOST_READ) return false;
    bytes += cost;
    return true;
  };
  const costs = found.map(({ lists }) => ({ lists, ...costOf(lists) }));
  const cheapest = costs.toSorted((a, b) => a.places - b.places);
  const read = cheapest.filter(({ places }, i) => fits(places) || i === 0);
  return read
    .toSorted((a, b) => a.heads - b.heads)
    .map(({ lists, heads }) => ({ lists, withHeads: fits(heads) }));
}

/** Bytes of the long lists. */
function costOf(lists: readonly (WordList | LongList)[]): { places: number; heads: number } {
  const long = lists.filter(isLong);
  return {
    places: long.reduce((sum, { bytes }) => sum + bytes, 0),
    heads: long.reduce((sum, { headBytes }) => sum + headBytes, 0),
  };
}
