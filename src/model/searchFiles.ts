/**
 * The index of words of a paged story, in files of which a query reads a few:
 *
 *     search/terms.json      SearchDirectory
 *     search/terms/3.bin     a shard of the terms in order, with the short lists: see `termShard.ts`
 *     search/lists/7.bin     a long list of places (`placeList.ts`), of a term or of many that begin alike
 *     search/heads/7.bin     which of that list (numbers in it, as a list of places) are so by the headline;
 *                            left out where none or all are
 *
 * A term is a word as `foldedWord` makes it, cut by `termOf`; terms are ordered by code units.
 */

export const DIRECTORY_FILE = 'search/terms.json';
export const shardFile = (shard: number): string => `search/terms/${shard}.bin`;
export const listFile = (list: number): string => `search/lists/${list}.bin`;
export const headsFile = (list: number): string => `search/heads/${list}.bin`;

/** How the compiler cuts the index into files; bytes. */
export interface SearchLimits {
  /** Of a shard of terms, at most (unless one term alone has more). */
  readonly shard: number;
  /** Of a list that lies in a shard; longer ones are files of their own. */
  readonly inShard: number;
  /** Where reading all words that begin alike costs more than this, their list lies ready. */
  readonly beginning: number;
}

/**
 * At a million events a shard holds some thousand terms, and the longest list has 125 kB. Words that
 * begin alike may lie in two shards; where one of them is frequent their list lies ready.
 */
export const SEARCH_LIMITS: SearchLimits = { shard: 24_576, inShard: 4_096, beginning: 49_152 };

export interface SearchDirectory {
  readonly limits: SearchLimits;
  /** Beginning of each shard's first term, long enough to be beyond the last of the shard before. */
  readonly shards: readonly string[];
  /** By `longest`, ascending. */
  readonly beginnings: readonly Beginning[];
}

/**
 * Words that begin alike and whose list lies ready. It is the answer to every beginning of `longest`
 * of at least `shortest` UTF-16 units: the same words begin with each.
 */
export interface Beginning extends LongList {
  readonly longest: string;
  readonly shortest: number;
}

export interface LongList {
  /** Number of its file. */
  readonly list: number;
  /** Events. */
  readonly count: number;
  readonly bytes: number;
  /** Events that have it in the headline, and the bytes that say which; 0 where there is no such file. */
  readonly heads: number;
  readonly headBytes: number;
}

/** UTF-16 units of a term; longer words match by their beginning. */
const LONGEST = 40;

/** The term of a word. @param folded as by `foldedWord` */
export function termOf(folded: string): string {
  if (folded.length <= LONGEST) return folded;
  const cut = folded.slice(0, LONGEST);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
