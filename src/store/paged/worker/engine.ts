/** Answers what the page asks of a paged story; knows nothing of how question and answer travel. */
import { placesBefore } from '../../../model/dayIndex.ts';
import { shardOf } from '../../../model/idShard.ts';
import { PlaceSet } from '../../../model/placeSet.ts';
import { DAY } from '../../../model/units.ts';
import type { EngineStory, Exchange, Kind, NearAnswer } from '../protocol.ts';
import { openSearch } from '../search/openSearch.ts';
import { searchFilesOf } from '../search/searchFiles.ts';
import { answerNear } from './answerNear.ts';
import { extract, rowsOf } from './extract.ts';
import { FetchQueue } from './fileCache.ts';
import { postingsOf } from './postings.ts';
import { selectPlaces } from './selectPlaces.ts';
import { storyFiles } from './storyFiles.ts';
import { Turns } from './turns.ts';

/** By kind of question. `better`: told of a part of the answer that is there sooner. */
export type Engine = {
  readonly [K in Kind]: (
    ask: Exchange[K]['ask'],
    signal: AbortSignal,
    better: (part: NearAnswer) => void,
  ) => Promise<Exchange[K]['answer']>;
};

export function createEngine(story: EngineStory): Engine {
  const { pages, counts } = story;
  const queue = new FetchQueue();
  const files = storyFiles(story, queue);
  const search = openSearch(searchFilesOf(story, queue), counts.events, files.weightsAtHand);
  const postings = postingsOf(story, files);
  const sources = { story, files, postings };
  const turns = new Turns();

  const presentId = async (id: string, signal: AbortSignal): Promise<Exchange['find']['answer']> => {
    const { ids, formerly } = await files.idShard(shardOf(id, pages.idShards), signal);
    if (Object.hasOwn(ids, id)) return { place: ids[id]!, id };
    const present = Object.hasOwn(formerly, id) ? formerly[id]! : null;
    if (present === null) return null;
    const shard = await files.idShard(shardOf(present, pages.idShards), signal);
    return Object.hasOwn(shard.ids, present) ? { place: shard.ids[present]!, id: present } : null;
  };

  return {
    near: (question, signal, better) => turns.urgent(() => answerNear(question, sources, signal, better)),
    async select(filter, signal) {
      const isSearched = pages.search !== null && filter.query.trim() !== '';
      const [named, found] = await Promise.all([
        selectPlaces(filter, counts.events, postings, signal),
        isSearched ? search.query(filter.query, signal) : null,
      ]);
      if (!found) return { matching: named.words, search: null };
      const { places, ranked, words, exact } = found;
      const matching = named.and(PlaceSet.ofWords(counts.events, places));
      return { matching: matching.words, search: { ranked, words, ...(!exact && { inexact: true }) } };
    },
    counts: ({ matching }, signal) =>
      postings.counts(PlaceSet.ofWords(counts.events, matching), signal, () => turns.next(signal)),
    async events({ places }, signal) {
      const numbers = [...new Set(places.map((place) => Math.floor(place / pages.rows)))];
      const found = await Promise.all(numbers.map((page) => files.rows(page, signal)));
      const rows = found.flatMap((page, i) => rowsOf(page, numbers[i]! * pages.rows));
      const wanted = new Set(places);
      return extract(rows.filter(({ place }) => wanted.has(place)));
    },
    find: ({ id }, signal) => presentId(id, signal),
    async details({ place }, signal) {
      const page = await files.details(Math.floor(place / pages.details), signal);
      return page[place % pages.details]!;
    },
    async placesAt({ times }, signal) {
      const index = await files.index(signal);
      return Uint32Array.from(times, (time) => placesBefore(index, time / DAY));
    },
  };
}
