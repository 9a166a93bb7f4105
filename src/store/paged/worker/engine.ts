/** Answers what the page asks of a paged story; knows nothing of how question and answer travel. */
import { placesBefore } from '../../../model/dayIndex.ts';
import { shardOf } from '../../../model/idShard.ts';
import { PlaceSet } from '../../../model/placeSet.ts';
import { aheadLine } from '../../../model/softs.ts';
import { DAY } from '../../../model/units.ts';
import type { SearchOutcome } from '../../../view/storySelection.ts';
import type { EngineStory, Exchange, Kind } from '../protocol.ts';
import { openSearch, type PagedHits } from '../search/openSearch.ts';
import { searchFilesOf } from '../search/searchFiles.ts';
import { answerNear } from './answerNear.ts';
import { extract, rowsOf } from './extract.ts';
import { FetchQueue } from './fileCache.ts';
import { postingsOf } from './postings.ts';
import { selectPlaces } from './selectPlaces.ts';
import { softsOf } from './softsOf.ts';
import { spansOf } from './spansOf.ts';
import { storyFiles } from './storyFiles.ts';
import { Turns } from './turns.ts';

/** By kind of question. `better`: told of a part of the answer that is there sooner. */
export type Engine = {
  readonly [K in Kind]: (
    ask: Exchange[K]['ask'],
    signal: AbortSignal,
    better: (part: Exchange[K]['answer']) => void,
  ) => Promise<Exchange[K]['answer']>;
};

/**
 * Bytes, before compression, that are fetched beside the index though nobody has asked for them yet: the
 * lists of a million events' most frequent actors, so that whoever filters need not wait for them.
 */
const MOST_WARM = 2048 * 1024;
/** The weights, which order what is found, are so when they are no more than this: a byte each. */
const MOST_WEIGHTS = 192 * 1024;
/** Lists of so many bytes together are counted so soon that nobody need see estimates first. */
const FEW_BYTES = 128 * 1024;
/** What matches is told without its counts when they have not been counted by then, ms. */
const PATIENCE = 40;
/** Time to draw what matches before all others are counted, ms. */
const UNTIL_DRAWN = 100;

export function createEngine(story: EngineStory): Engine {
  const { pages, counts } = story;
  const queue = new FetchQueue();
  const files = storyFiles(story, queue);
  const search = openSearch(searchFilesOf(story, queue), counts.events, files.weightsAtHand);
  const postings = postingsOf(story, files);
  const softs = softsOf(story, files);
  const spans = spansOf(files);
  const sources = { story, files, postings, softs, spans };
  const turns = new Turns();

  const placesOf = (words: Uint32Array | null): PlaceSet =>
    words ? PlaceSet.ofWords(counts.events, words) : PlaceSet.everything(counts.events);
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
    async select(filter, signal, better) {
      const isSearched = pages.search !== null && filter.query.trim() !== '';
      const [named, found] = await Promise.all([
        selectPlaces(filter, counts.events, sources, signal),
        isSearched ? search.query(filter.query, signal) : null,
      ]);
      const matching = found ? named.and(PlaceSet.ofWords(counts.events, found.places)) : named;
      const outcome = found && searchOutcome(found);
      const answer = { matching: matching.words, search: outcome, counts: null };
      if (matching.words === null) return answer;
      const soon = setTimeout(() => better(answer), PATIENCE);
      try {
        const isLong = (await postings.bytes(signal)) > FEW_BYTES;
        if (isLong && filter.shown.length > 0) {
          const shown = await postings.countsOf(filter.shown, matching, signal);
          clearTimeout(soon);
          better({ ...answer, shown });
          await new Promise((drawn) => setTimeout(drawn, UNTIL_DRAWN));
          signal.throwIfAborted();
        }
        return { ...answer, counts: await postings.counts(matching, signal, () => turns.next(signal)) };
      } catch {
        signal.throwIfAborted();
        // What matches is known all the same.
        return answer;
      } finally {
        clearTimeout(soon);
      }
    },
    spans: (_, signal) => spans(signal),
    ahead: async ({ matching }, signal) => aheadLine(await softs(signal), placesOf(matching)),
    async warm({ actors }, signal) {
      await files.index(signal);
      await Promise.all([
        postings.warm(actors, MOST_WARM, signal),
        counts.events <= MOST_WEIGHTS && files.weights(signal),
      ]);
      return null;
    },
    async rehearse({ actor, near }, signal) {
      const matching = await postings.ofActor(actor, signal);
      await answerNear({ ...near, matching: matching.words }, sources, signal, () => undefined);
      aheadLine(await softs(signal), matching);
      return null;
    },
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

function searchOutcome({ ranked, words, exact }: PagedHits): SearchOutcome {
  return { ranked, words, ...(!exact && { inexact: true }) };
}
