/**
 * A story of very many events behind the story's store: the manifest answers at once what it can, an
 * engine in a worker fetches the rest as it is asked for.
 */
import type { PagedManifest } from '../../bundle/load.ts';
import { pagesFrom } from '../../bundle/pages/pagesFrom.ts';
import { tableFromPages } from '../../bundle/pages/tableFromPages.ts';
import type { StoryFacts } from '../../model/facts.ts';
import { PlaceSet } from '../../model/placeSet.ts';
import { everythingIn } from '../../view/select.ts';
import type { StoryFilter, StorySelection } from '../../view/storySelection.ts';
import type { StoryStore } from '../storyStore.ts';
import { engineClient, type EngineLine } from './engineClient.ts';
import { estimateCounts, estimateMatching } from './estimates.ts';
import { nearSource } from './nearSource.ts';
import type { IndexedFilter } from './protocol.ts';

/**
 * So long after the first picture, ms, the engine starts and reads its index, though nobody asks for
 * anything yet: whoever zooms in need not wait for it.
 */
const AFTER_FIRST = 2500;

export interface PagedStory extends StoryStore {
  /** Ends the engine; whatever has been asked rejects. */
  close(): void;
}

/**
 * @param base absolute address of the manifest
 * @param startEngine the worker, or a port to it, when something is asked for that the manifest does not hold
 * @throws BundleError of kind `invalid` where the manifest does not say rightly where the events are
 */
export function openPagedStory(
  manifest: PagedManifest,
  facts: StoryFacts,
  base: string,
  startEngine: () => EngineLine,
): PagedStory {
  const pages = pagesFrom(manifest, base);
  const everything = everythingIn(facts);
  const { counts, extent, actors, tags, articles } = facts;
  const client = engineClient(
    {
      base,
      pages,
      counts,
      extent,
      actors: actors.map(({ memberOf }) => (memberOf === undefined ? {} : { memberOf })),
      tags: { length: tags.length },
      articles: { length: articles.length },
    },
    startEngine,
  );

  const near = nearSource(facts, pages, everything.matching, client);
  let warm: ReturnType<typeof setTimeout> | undefined;

  return {
    facts,
    near: {
      subscribe: near.subscribe,
      near(request) {
        warm ??= setTimeout(() => {
          client.ask('placesAt', { times: [] }, new AbortController().signal).catch(() => undefined);
        }, AFTER_FIRST);
        return near.near(request);
      },
    },
    select(filter, signal, improved) {
      const indexed = indexedFilter(facts, filter);
      return isEmpty(indexed) ? everything : selected(indexed, signal, improved);
    },
    estimate: (filter) => estimateMatching(facts, indexedFilter(facts, filter)),
    events: async (places, signal) =>
      tableFromPages(facts, [await client.ask('events', { places: [...places] }, signal)]),
    find: (id, signal) => client.ask('find', { id }, signal),
    details: (place, signal) => client.ask('details', { place }, signal),
    placesAt: (times, signal) => client.ask('placesAt', { times }, signal),
    close: client.close,
  };

  async function selected(
    filter: IndexedFilter,
    signal: AbortSignal,
    improved: (better: StorySelection) => void,
  ): Promise<StorySelection> {
    const { matching: words, search } = await client.ask('select', filter, signal);
    if (words === null && search === null) return everything;
    const matching = words ? PlaceSet.ofWords(counts.events, words) : everything.matching;
    const estimated = estimateCounts(facts, filter, matching.count);
    const selection: StorySelection = {
      everything: false,
      matching,
      actorCounts: estimated.actors,
      tagCounts: estimated.tags,
      estimated: true,
      search,
    };
    if (words) {
      client.ask('counts', { matching: words }, signal).then(
        (exact) =>
          improved({ ...selection, actorCounts: exact.actors, tagCounts: exact.tags, estimated: false }),
        // Without them the estimates stand; whoever asks for more will be told what is wrong.
        () => undefined,
      );
    }
    return selection;
  }
}

function isEmpty({ actors, tags, articles, query }: IndexedFilter): boolean {
  return actors.length + tags.length + articles.length === 0 && query.trim() === '';
}

function indexedFilter(facts: StoryFacts, filter: StoryFilter): IndexedFilter {
  const { actors, tags, articles, match, query } = filter;
  return {
    actors: indices(actors, facts.actorOf),
    tags: indices(tags, facts.tagOf),
    articles: indices(articles, facts.articleOf),
    match,
    query,
  };
}

function indices(ids: readonly string[], index: ReadonlyMap<string, number>): number[] {
  return [...new Set(ids.map((id) => index.get(id)).filter((found) => found !== undefined))];
}
