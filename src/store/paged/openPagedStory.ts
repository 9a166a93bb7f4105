/**
 * A story of very many events behind the story's store: the manifest answers at once what it can, an
 * engine in a worker fetches the rest as it is asked for.
 */
import type { PagedManifest } from '../../bundle/load.ts';
import { pagesFrom } from '../../bundle/pages/pagesFrom.ts';
import { tableFromPages } from '../../bundle/pages/tableFromPages.ts';
import type { StoryFacts } from '../../model/facts.ts';
import { PlaceSet } from '../../model/placeSet.ts';
import type { ActorIndex } from '../../model/units.ts';
import { everythingIn } from '../../view/select.ts';
import type { StoryFilter, StorySelection } from '../../view/storySelection.ts';
import type { NearRequest, StoryStore } from '../storyStore.ts';
import { engineClient, type EngineLine } from './engineClient.ts';
import { estimateCounts, estimateMatching } from './estimates.ts';
import { nearSource } from './nearSource.ts';
import type { Exchange, IndexedFilter, SelectAnswer } from './protocol.ts';

/**
 * So long after the first picture, ms, the engine starts and reads what most questions need, though nobody asks
 * for anything yet: whoever zooms in or filters need not wait for it.
 */
const AFTER_FIRST = 600;
/** Rows of actors that there mostly is room for. */
const USUAL_ROWS = 13;

/** The engine goes on until it is closed. */
export type PagedStory = StoryStore & Required<Pick<StoryStore, 'close'>>;

/**
 * @param base absolute address of the manifest
 * @param startEngine the worker, or a port to it, when something is asked for that the manifest does not hold
 * @param ahead whether to fetch what is likely to be asked for next
 * @throws BundleError of kind `invalid` where the manifest does not say rightly where the events are
 */
export function openPagedStory(
  manifest: PagedManifest,
  facts: StoryFacts,
  base: string,
  startEngine: () => EngineLine,
  ahead = true,
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
      actors: { length: actors.length },
      tags: { length: tags.length },
      articles: { length: articles.length },
    },
    startEngine,
  );

  const near = nearSource(facts, pages, everything.matching, client);
  let warm: ReturnType<typeof setTimeout> | undefined;
  /** Of the last picture with rows of actors. */
  let last: NearRequest | null = null;

  return {
    facts,
    near: {
      subscribe: near.subscribe,
      retry: near.retry,
      near(request) {
        if (request.actors.length > 0) last = request;
        if (ahead) warm ??= setTimeout(fetchAhead, AFTER_FIRST);
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
    close() {
      clearTimeout(warm);
      client.close();
    },
  };

  function fetchAhead(): void {
    const { signal } = new AbortController();
    const warmed = async () => {
      await client.ask('warm', { actors: last?.actors ?? [] }, signal);
      near.warm();
      const actor = last?.actors[0];
      if (last && actor !== undefined) await client.ask('rehearse', { actor, near: near.questionOf(last) }, signal);
    };
    // What cannot be had now is asked for when it is needed.
    warmed().catch(() => undefined);
  }

  /** Resolves with what is told first; with counts that are estimates, if the exact ones are to come. */
  function selected(
    filter: IndexedFilter,
    signal: AbortSignal,
    improved: (better: StorySelection) => void,
  ): Promise<StorySelection> {
    let first: StorySelection | null = null;
    const ask = { ...filter, shown: last?.actors ?? mostFrequent(facts) };
    return new Promise((resolve, reject) => {
      const hear = (answer: SelectAnswer): void => {
        // Without exact counts the estimates stand; whoever asks for more will be told what is wrong.
        if (first && !answer.counts && !answer.shown) return;
        const selection = selectionFrom(ask, answer, first?.matching);
        if (first) return improved(selection);
        first = selection;
        // The picture will be as it is but for the filter: what that needs is on its way while the page renders.
        if (last) near.near({ ...last, selection });
        resolve(selection);
      };
      client.ask('select', ask, signal, hear).then(hear, reject);
    });
  }

  /** @param known what the words say, where they have been told before */
  function selectionFrom(
    filter: Exchange['select']['ask'],
    { matching: words, search, counts: exact, shown: own }: SelectAnswer,
    known: PlaceSet | undefined,
  ): StorySelection {
    if (words === null && search === null) return everything;
    const matching = known ?? (words ? PlaceSet.ofWords(counts.events, words) : everything.matching);
    const told = exact ?? estimateCounts(facts, filter, matching.count);
    if (!exact && own) filter.shown.forEach((actor, i) => (told.actors[actor] = own[i]!));
    return {
      everything: false,
      matching,
      actorCounts: told.actors,
      tagCounts: told.tags,
      estimated: exact === null,
      ...(!exact && own && { counted: new Set(filter.shown) }),
      search,
    };
  }
}

/** Who will have a row, as far as that is known before any is shown. */
function mostFrequent({ totals }: StoryFacts): ActorIndex[] {
  const { actors } = totals;
  return Array.from(actors.keys()).toSorted((a, b) => actors[b]! - actors[a]!).slice(0, USUAL_ROWS);
}

function isEmpty({ actors, tags, articles, query, underWay }: IndexedFilter): boolean {
  return actors.length + tags.length + articles.length === 0 && query.trim() === '' && underWay === null;
}

function indexedFilter(facts: StoryFacts, filter: StoryFilter): IndexedFilter {
  const { actors, tags, articles, match, query, underWay } = filter;
  return {
    actors: indices(actors, facts.actorOf),
    tags: indices(tags, facts.tagOf),
    articles: indices(articles, facts.articleOf),
    match,
    query,
    underWay,
  };
}

function indices(ids: readonly string[], index: ReadonlyMap<string, number>): number[] {
  return [...new Set(ids.map((id) => index.get(id)).filter((found) => found !== undefined))];
}
