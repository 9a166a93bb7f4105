/**
 * What is known of a whole story without any of its events: everything shared, and totals. A table
 * of events (`table.ts`) carries it along, whether it holds all of them or a few.
 */
import type { Actor, Article, Era, Tag } from './bundle.ts';
import type { ActorIndex, ArticleIndex, Interval, Ms, TagIndex } from './units.ts';

export interface StoryFacts {
  readonly title: string;
  readonly lang: string;
  readonly description?: string;
  readonly scale: 'elastic' | 'linear';
  readonly toldOn: Ms | null;
  readonly actors: readonly Actor[];
  readonly articles: readonly Article[];
  readonly tags: readonly Tag[];
  readonly eras: readonly Era[];
  readonly actorOf: ReadonlyMap<string, ActorIndex>;
  readonly articleOf: ReadonlyMap<string, ArticleIndex>;
  readonly tagOf: ReadonlyMap<string, TagIndex>;
  /** Direct members of each actor, as in the manifest's order. */
  readonly membersOf: readonly (readonly ActorIndex[])[];

  readonly counts: { readonly events: number; readonly excerpts: number; readonly unproven: number };
  /** From the first event's start to the last one's end; null in a story without events. */
  readonly extent: Interval | null;
  /** Lanes in use under the axis, 0–4. */
  readonly lanes: number;
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
