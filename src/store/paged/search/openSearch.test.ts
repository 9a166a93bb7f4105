import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsOf } from '../../../bundle/search/terms.ts';
import type { SearchedEvent } from '../../../compile/search/makeSearchIndex.ts';
import { SEARCH_LIMITS, type SearchLimits } from '../../../model/searchFiles.ts';
import { PlaceSet } from '../../../model/placeSet.ts';
import { wordsOf } from '../../../model/searchWords.ts';
import { openSearch, type PagedHits } from './openSearch.ts';
import { builtIndex } from './testing/builtIndex.ts';

const { signal } = new AbortController();

const event = (headline: string, texts: string[] = [], names: string[] = []): SearchedEvent => ({
  headline,
  texts,
  names,
});

async function search(events: readonly SearchedEvent[], query: string, limits?: SearchLimits) {
  const { reader } = await builtIndex(events, limits);
  return openSearch(reader, events.length, () => null).query(query, signal);
}

const placesIn = (hits: PagedHits, total: number) => [...PlaceSet.ofWords(total, hits.places).slice(0, total)];

/** The same, by reading every word of every event. */
function naive(events: readonly SearchedEvent[], query: string): number[] {
  const wordsOfEvents = events.map(({ headline, texts, names }) =>
    [headline, ...texts, ...names].flatMap((text) => wordsOf(text).map(({ folded }) => folded)),
  );
  const has = (words: readonly string[], word: string, begun: boolean) =>
    words.some((own) => (begun ? own.startsWith(word) : own === word));
  const all = wordsOfEvents.flat();
  const terms = termsOf(query).map(({ words, literal }) => {
    const alone = words.length === 1;
    return words.map((word, i) => {
      const short = alone && word.length <= 2 && all.includes(word);
      return { word, begun: i === words.length - 1 && !literal && !short };
    });
  });
  return events.flatMap((_, place) =>
    terms.flat().every(({ word, begun }) => has(wordsOfEvents[place]!, word, begun)) ? [place] : [],
  );
}

const ALPHABET = ['a', 'ab', 'abc', 'abd', 'abde', 'b', 'be', 'ö', 'Öl', 'oly', 'U.S.', 'us', 'used', '北', '北方', '方'];
const MORE = ['2031', '203', '1', 'Ж', 'Жук', 'жуки', '😀', '𝒳', '𐐀𐐁', '𐐀𐐂', 'x'.repeat(60), `${'x'.repeat(60)}y`, 'long-er'];
const word = fc.constantFrom(...ALPHABET, ...MORE);
const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
const events = fc.array(
  fc.record({ headline: text, texts: fc.array(text, { maxLength: 2 }), names: fc.array(word, { maxLength: 2 }) }),
  { minLength: 1, maxLength: 40 },
);
const queried = fc.oneof(
  word,
  word.map((each) => `"${each}"`),
  word.map((each) => [...each].slice(0, -1).join('')),
  word.map((each) => [...each][0] ?? ''),
);

/** So that a few events have many shards, long lists, and lists of words that begin alike. */
const TIGHT: SearchLimits[] = [
  { shard: 48, inShard: 6, beginning: 60 },
  { shard: 80, inShard: 8, beginning: 160 },
  { shard: 200, inShard: 0, beginning: 0 },
];

test('finds what reading every word of every event finds', async () => {
  const limit = fc.constantFrom(SEARCH_LIMITS, ...TIGHT);
  const words = fc.array(queried, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(events, words, limit, async (some, words, limits) => {
      const story = [event('first'), ...some];
      const query = words.filter((each) => each !== '').join(' ');
      const hits = await search(story, query, limits);
      if (termsOf(query).length === 0) {
        expect(hits).toBeNull();
        return;
      }
      // Words cut to the length of a term may find more: those that are alike so far.
      if (words.some((each) => each.length > 40)) return;
      expect(placesIn(hits!, story.length)).toEqual(naive(story, query));
      const phrases = termsOf(query).some((term) => term.words.length > 1);
      expect(hits!.exact).toBe(!phrases || naive(story, query).length === 0);
      expect([...hits!.ranked].sort((a, b) => a - b)).toEqual(naive(story, query));
    }),
    { numRuns: 600 },
  );
});
