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

const placesIn = (hits: PagedHits, total: number) =>
  Array.from(PlaceSet.ofWords(total, hits.places).slice(0, total));

function has(words: readonly string[], word: string, begun: boolean): boolean {
  return words.some((own) => (begun ? own.startsWith(word) : own === word));
}

/** The same, by reading every word of every event. */
function naive(events: readonly SearchedEvent[], query: string): number[] {
  const wordsOfEvents = events.map(({ headline, texts, names }) =>
    [headline, ...texts, ...names].flatMap((text) => wordsOf(text).map(({ folded }) => folded)),
  );
  const all = new Set(wordsOfEvents.flat());
  const terms = termsOf(query).map(({ words, literal }) => {
    const alone = words.length === 1;
    return words.map((word, i) => {
      const short = alone && word.length <= 2 && all.has(word);
      return { word, begun: i === words.length - 1 && !literal && !short };
    });
  });
  return events.flatMap((_, place) =>
    terms.flat().every(({ word, begun }) => has(wordsOfEvents[place]!, word, begun)) ? [place] : [],
  );
}

const LATIN = 'a ab abc abd abde b be ö Öl oly U.S. us used 2031 203 1 long-er'.split(' ');
const OTHERS = ['北', '北方', '方', 'Ж', 'Жук', 'жуки', '😀', '𝒳', '𐐀𐐁', '𐐀𐐂', 'x'.repeat(60)];
const word = fc.constantFrom(...LATIN, ...OTHERS);
const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
const events = fc.array(
  fc.record({
    headline: text,
    texts: fc.array(text, { maxLength: 2 }),
    names: fc.array(word, { maxLength: 2 }),
  }),
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
  const some = fc.array(queried, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(events, some, limit, async (others, words, limits) => {
      const story = [event('first'), ...others];
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
      expect(hits!.ranked.toSorted((a, b) => a - b)).toEqual(naive(story, query));
    }),
    { numRuns: 300 },
  );
}, 60_000);

const ranking = [
  event('Storm over the pier', ['ferry']), // 0
  event('Harbour opens', ['storm and ferry']),
  event('Ferry in the storm', ['pier']), // 2
  event('A storm', []), // 3
];

test('words in the headline come first, then weight, then time', async () => {
  const { reader } = await builtIndex(ranking);
  const rankedBy = async (query: string, weights: Uint8Array | null) =>
    (await openSearch(reader, ranking.length, () => weights).query(query, signal))!.ranked;
  expect(await rankedBy('storm', null)).toEqual([0, 2, 3, 1]);
  expect(await rankedBy('storm', Uint8Array.of(1, 9, 2, 3))).toEqual([3, 2, 0, 1]);
  expect(await rankedBy('storm ferry', null)).toEqual([2, 0, 1]);
});

test('of very many the first hundred are ranked', async () => {
  const many = Array.from({ length: 400 }, (_, i) => event(i % 3 === 0 ? 'Storm' : 'Calm', ['storm']));
  const hits = await search(many, 'storm');
  expect(hits!.ranked).toEqual(Array.from({ length: 100 }, (_, i) => i * 3));
  expect(placesIn(hits!, many.length)).toHaveLength(400);
});

test('says what matched, so that it can be shown', async () => {
  const story = [event('The U.S. used months-long storms', ['a𝒳'])];
  const words = async (query: string) => (await search(story, query))!.words;
  expect(await words('US')).toEqual(['us']); // not "used"
  expect(await words('u sto')).toEqual(['u*', 'sto*']);
  expect(await words('"storms" months-lo')).toEqual(['storms', 'months lo*']);
  expect(await words('"months long"')).toEqual(['months long']);
});

test('a phrase is not exact; a word that no event has is', async () => {
  expect((await search(ranking, '"the storm"'))!.exact).toBe(false);
  expect((await search(ranking, '"the strom"'))!.exact).toBe(true);
  expect((await search(ranking, 'the storm'))!.exact).toBe(true);
  expect(await search(ranking, ' — "" ')).toBeNull();
});

test('is the same bytes again', async () => {
  const [once, again] = [await builtIndex(ranking, TIGHT[0]), await builtIndex(ranking, TIGHT[0])];
  expect([...once.files]).toEqual([...again.files]);
  expect(once.files.size).toBeGreaterThan(3);
});
