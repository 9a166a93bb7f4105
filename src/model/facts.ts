/**
 * What is known of a whole story without any of its events: everything shared, and totals. A table
 * of events (`table.ts`) carries it along, whether it holds all of them or a few.
 */
import type { Manifest } from './bundle.ts';
import type { ActorIndex, ArticleIndex, TagIndex } from './units.ts';

/** What is as in the manifest. */
type Shared = Pick<
  Manifest,
  | 'title' | 'lang' | 'description' | 'scale' | 'toldOn'
  | 'actors' | 'articles' | 'tags' | 'eras'
  | 'counts' | 'extent' | 'elastic' | 'lanes'
>;

export interface StoryFacts extends Shared {
  readonly actorOf: ReadonlyMap<string, ActorIndex>;
  readonly articleOf: ReadonlyMap<string, ArticleIndex>;
  readonly tagOf: ReadonlyMap<string, TagIndex>;
  /** Direct members of each actor, as in the manifest's order. */
  readonly membersOf: readonly (readonly ActorIndex[])[];
  readonly totals: Totals;
}

/** Over the whole story, whatever is filtered by. */
export interface Totals {
  /** Events of each actor; a group's are its members' as well, each counted once. */
  readonly actors: Uint32Array;
  /** Importance of the same events together: decides between actors of equally many. */
  readonly importance: Float64Array;
  readonly tags: Uint32Array;
  readonly articles: Uint32Array;
}
