/**
 * Search over a paged story, with the meaning of `bundle/search/createSearch.ts`: every term of the query
 * must be there, a word as it is or as the beginning of a word. Two things are different at this size:
 *
 *   a mistyped   is not guessed at: it finds nothing
 *   word
 *   a phrase     finds the events that have all its words; whether they follow each other is seen only
 *                where an event is shown, by `highlight()`. The answer says that it is not exact.
 *
 * A query reads no more than 300 kB (`budget.ts`). What would cost more is left out, the words of most
 * events first, and the answer says so; the same query always has the same answer.
 */
import { termsOf, type Term } from '../../../bundle/search/terms.ts';
import { isLong } from '../../../model/termShard.ts';
import type { Place } from '../../../model/units.ts';
import { addHeads, addWordList } from '../../../model/wordList.ts';
import { chooseLists, planReading, type ChosenWord } from './budget.ts';
import { find, type FoundWord } from './findLists.ts';
import { ranked } from './rank.ts';
import type { SearchFiles } from './searchFiles.ts';
import { soughtWords } from './soughtWords.ts';

export interface PagedHits {
  /** Words of a `PlaceSet`. */
  readonly places: Uint32Array;
  /** The first hundred, best first. */
  readonly ranked: readonly Place[];
  /**
   * Words that matched, folded, phrases joined by spaces; one that ends in `*` stands for all words that
   * begin so. What `highlight()` takes.
   */
  readonly words: readonly string[];
  /** false: `places` may hold events that do not match; never does it lack one that does. */
  readonly exact: boolean;
}

export interface PagedSearch {
  /** null when the query holds no word at all. Rejects with `BundleError`, or the signal's reason. */
  query(text: string, signal: AbortSignal): Promise<PagedHits | null>;
}

/**
 * @param total events of the story
 * @param weights one for each place, 0 to 255, where they happen to be there
 */
export function openSearch(files: SearchFiles, total: number, weights: () => Uint8Array | null): PagedSearch {
  return {
    async query(text, signal) {
      const terms = termsOf(text);
      const sought = soughtWords(terms);
      if (sought.length === 0) return null;
      const directory = await files.directory(signal);
      const planned = planReading(sought, directory);
      const found = await Promise.all(planned.map((word) => find(word, files, signal)));
      const words = matchedWords(terms, found);
      const chosen = found.some(({ lists }) => lists.length === 0) ? [] : chooseLists(found, directory);
      const events = await Promise.all(chosen.map((word) => eventsOf(word, total, files, signal)));
      signal.throwIfAborted();
      const places = inAll(events, total);
      const heads = events.map((each) => each.heads);
      return {
        places,
        ranked: ranked(places, heads, weights()),
        words,
        exact:
          places.every((word) => word === 0) ||
          (chosen.length === sought.length && terms.every((term) => term.words.length === 1)),
      };
    },
  };
}

interface Events {
  readonly places: Uint32Array;
  /** Those that have it in the headline, as far as that was read. */
  readonly heads: Uint32Array;
}

async function eventsOf(
  { lists, withHeads }: ChosenWord,
  total: number,
  files: SearchFiles,
  signal: AbortSignal,
): Promise<Events> {
  const read = await Promise.all(
    lists.map((list) => (isLong(list) ? files.list(list, withHeads, signal) : list)),
  );
  const places = new Uint32Array(Math.ceil(total / 32));
  const heads = new Uint32Array(places.length);
  for (const list of read) {
    addWordList(list, places);
    addHeads(list, heads);
  }
  return { places, heads };
}

function inAll([first, ...others]: readonly Events[], total: number): Uint32Array {
  const places = first?.places ?? new Uint32Array(Math.ceil(total / 32));
  for (const other of others) {
    for (let i = 0; i < places.length; i++) places[i]! &= other.places[i]!;
  }
  return places;
}

function matchedWords(terms: readonly Term[], found: readonly FoundWord[]): string[] {
  const isWhole = (word: string): boolean =>
    found.some(({ sought, begun }) => sought.how === 'short' && sought.term === word && !begun);
  return terms.map(({ words, literal }) => {
    const [first = ''] = words;
    return words.join(' ') + (literal || (words.length === 1 && isWhole(first)) ? '' : '*');
  });
}
