/** Which events of the whole story the filters and the search let through, wherever the events are. */
import type { PlaceSet } from '../model/placeSet.ts';
import type { ActorIndex, Place } from '../model/units.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

/** What of a view decides which events match. */
export type StoryFilter = Pick<View, 'actors' | 'articles' | 'tags' | 'match' | 'query' | 'underWay'>;

/** Every event matches. */
export const NO_FILTER: StoryFilter = {
  actors: DEFAULT_VIEW.actors,
  articles: DEFAULT_VIEW.articles,
  tags: DEFAULT_VIEW.tags,
  match: DEFAULT_VIEW.match,
  query: DEFAULT_VIEW.query,
  underWay: DEFAULT_VIEW.underWay,
};

export function isNoFilter(filter: StoryFilter): boolean {
  return isNoFilterButSearch(filter) && filter.query.trim() === '';
}

/** Whatever is searched for. */
export function isNoFilterButSearch({ actors, articles, tags, underWay }: StoryFilter): boolean {
  return actors.length + articles.length + tags.length === 0 && underWay === null;
}

export interface StorySelection {
  /** No filter and no search: every event matches. */
  readonly everything: boolean;
  readonly matching: PlaceSet;
  /** Matching events by actor (a group counts its members'), and by tag. */
  readonly actorCounts: Uint32Array;
  readonly tagCounts: Uint32Array;
  /** The two counts above are estimates; the exact ones are on their way. */
  readonly estimated: boolean;
  /** While they are: actors whose counts are exact all the same. */
  readonly counted?: ReadonlySet<ActorIndex>;
  /** null while nothing is searched for. */
  readonly search: SearchOutcome | null;
}

export interface SearchOutcome {
  /** Best first; of very many only the first. */
  readonly ranked: readonly Place[];
  /** Words of the story that matched, folded, phrases joined by spaces: what `highlight()` takes. */
  readonly words: readonly string[];
  /** Some of the matching events may not match: a phrase's words do not follow each other in them. */
  readonly inexact?: true;
}
