/** What a query reads, in bytes: of a story with a few very frequent words, and very many rare ones. */
import { beforeAll, expect, test } from 'vitest';
import type { SearchedEvent } from '../../../compile/search/makeSearchIndex.ts';
import { DIRECTORY_FILE } from '../../../model/searchFiles.ts';
import { openSearch } from './openSearch.ts';
import { builtIndex, type BuiltIndex } from './testing/builtIndex.ts';

const EVENTS = 50_000;
const WORDS = 40_000;
const { signal } = new AbortController();

let index: BuiltIndex;
let words: string[];
beforeAll(async () => {
  words = vocabulary();
  index = await builtIndex(story());
}, 120_000);

/** Reproducible, 0 to 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** Syllables of a few letters: thousands of words begin with the same one to three. */
function vocabulary(): string[] {
  const next = chance(3);
  const pick = (letters: string) => letters[Math.floor(next() * letters.length)]!;
  const syllable = () => pick('bcdst') + pick('aeo') + pick('nr');
  const found = new Set(['the', 'of', 'a', 'san', 'to']);
  while (found.size < WORDS) found.add(Array.from({ length: 2 + Math.floor(next() * 4) }, syllable).join(''));
  return [...found];
}

/** The nth word about 1/n as often as the first. */
function story(): SearchedEvent[] {
  const next = chance(5);
  const word = () => words[Math.floor(WORDS ** next()) - 1]!;
  const text = (length: number) => Array.from({ length }, word).join(' ');
  return Array.from({ length: EVENTS }, () => ({ headline: text(4), texts: [text(10)], names: [] }));
}

async function bytesFor(query: string): Promise<number> {
  index.read.clear();
  await openSearch(index.reader, EVENTS, () => null).query(query, signal);
  return [...index.read].reduce((sum, file) => sum + index.files.get(file)!.length, 0);
}

const ALONE = 't s d te sa be san ten dor sana tenb santan the of a "san" zz'.split(' ');

test.each(ALONE)('a single word reads little: %s', async (query) => {
  expect(await bytesFor(query)).toBeLessThanOrEqual(80_000);
});

test('no query reads more than 300 kB with the directory', async () => {
  const directory = index.files.get(DIRECTORY_FILE)!.length;
  const begun = words.slice(0, 24).map((word) => word.slice(0, 4)).join(' ');
  const rare = words.slice(-24).join(' ');
  for (const query of [begun, rare, `${begun} ${rare}`, words.slice(0, 300).join(' '), `"${rare}"`]) {
    expect((await bytesFor(query)) + directory).toBeLessThanOrEqual(300_000);
  }
});

test('the directory is small', () => {
  expect(index.directory.shards.length).toBeGreaterThan(20);
  expect(index.files.get(DIRECTORY_FILE)!.length).toBeLessThanOrEqual(24_000);
});
