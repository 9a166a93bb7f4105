/** Which lists hold the events of a word: by the directory, then by the shards of terms. */
import type { LongList, SearchDirectory } from '../../../model/searchFiles.ts';
import type { WordList } from '../../../model/wordList.ts';
import type { SearchFiles } from './searchFiles.ts';
import type { SoughtWord } from './soughtWords.ts';

/** A word, and where it is to be read. */
export interface PlannedWord {
  readonly sought: SoughtWord;
  /** Known from the directory alone. */
  readonly ready: LongList | null;
  /** Numbers of shards of terms, in order. */
  readonly shards: readonly number[];
}

export interface FoundWord {
  readonly sought: SoughtWord;
  /** All words that begin so were looked for, not it alone. */
  readonly begun: boolean;
  /** Shards that were read. */
  readonly shards: number;
  /** Empty: no event has it. */
  readonly lists: readonly (WordList | LongList)[];
}

/** null where it would be too many shards: the end of a phrase may be so short and have no list ready. */
export function planned(sought: SoughtWord, directory: SearchDirectory): PlannedWord | null {
  const { term, how } = sought;
  if (how === 'whole') return { sought, ready: null, shards: [shardOf(term, directory.shards)] };
  const ready = beginningOf(term, directory);
  if (ready) return { sought, ready, shards: [] };
  const shards = shardsFor(term, directory.shards);
  // One more than the compiler counts, see `shardsFor`.
  const most = Math.floor(directory.limits.beginning / directory.limits.shard) + 1;
  if (shards.length <= most) return { sought, ready, shards };
  return how === 'short' ? { sought, ready, shards: shards.slice(0, 1) } : null;
}

export async function find(word: PlannedWord, files: SearchFiles, signal: AbortSignal): Promise<FoundWord> {
  const { sought, ready, shards } = word;
  if (ready) return { sought, begun: true, shards: 0, lists: [ready] };
  const terms = (await Promise.all(shards.map((shard) => files.shard(shard, signal)))).flat();
  const found = { sought, shards: shards.length };
  const own = terms.find(({ term }) => term === sought.term);
  if (sought.how === 'whole' || (sought.how === 'short' && own)) {
    return { ...found, begun: false, lists: own ? [own.list] : [] };
  }
  const begun = terms.filter(({ term }) => term.startsWith(sought.term));
  return { ...found, begun: true, lists: begun.map(({ list }) => list) };
}

/** The list that lies ready for a beginning. */
function beginningOf(term: string, { beginnings }: SearchDirectory): LongList | null {
  const found = beginnings[firstNotBefore(beginnings.length, (i) => beginnings[i]!.longest < term)];
  return found?.longest.startsWith(term) && found.shortest <= term.length ? found : null;
}

/** The one shard in which a term lies if there is such a term. */
function shardOf(term: string, shards: readonly string[]): number {
  return Math.max(0, firstNotBefore(shards.length, (i) => shards[i]! <= term) - 1);
}

/** All in which words may begin so; the first may end before them. */
function shardsFor(term: string, shards: readonly string[]): number[] {
  const first = shardOf(term, shards);
  const after = shards.slice(first + 1).findIndex((beginning) => !beginning.startsWith(term));
  const length = 1 + (after === -1 ? shards.length - first - 1 : after);
  return Array.from({ length }, (_, i) => first + i);
}

/** By halving: the first of `length` numbers that is not `before`. */
function firstNotBefore(length: number, before: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
