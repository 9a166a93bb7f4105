/**
 * The events in memory: columns, not row objects. Everything that filters or draws passes row
 * numbers into this one immutable table; rows are in chronological order (by `from`).
 */
import type { Actor, Article, Era, Tag } from './bundle.ts';
import type { Basis, EventDate, Status } from './date.ts';
import type { ActorIndex, ArticleIndex, Ms, Row, TagIndex } from './units.ts';

export interface EventTable {
  readonly length: number;
  readonly title: string;
  readonly lang: string;
  readonly description?: string;
  readonly scale: 'elastic' | 'linear';
  readonly toldOn: Ms | null;
  readonly actors: readonly Actor[];
  readonly articles: readonly Article[];
  readonly tags: readonly Tag[];
  readonly eras: readonly Era[];

  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly date: readonly EventDate[];
  readonly basis: readonly Basis[];
  readonly status: readonly Status[];
  readonly importance: Uint8Array;
  readonly excerpts: Uint16Array;
  readonly tookPart: readonly (readonly ActorIndex[])[];
  readonly affected: readonly (readonly ActorIndex[])[];
  readonly articlesOf: readonly (readonly ArticleIndex[])[];
  readonly tagsOf: readonly (readonly TagIndex[])[];

  readonly id: readonly string[];
  readonly headline: readonly string[];
  /** By id; former ids lead to the present row as well. */
  readonly rowOf: ReadonlyMap<string, Row>;
  readonly actorOf: ReadonlyMap<string, ActorIndex>;
  readonly articleOf: ReadonlyMap<string, ArticleIndex>;
  readonly tagOf: ReadonlyMap<string, TagIndex>;
  /** Whether the id in the address is a former one. */
  readonly formerly: ReadonlyMap<string, string>;

  /** Direct members of each actor, as in the manifest's order. */
  readonly membersOf: readonly (readonly ActorIndex[])[];
  /** Rows in which the actor or one of its members (at any depth) took part or was affected, ascending. */
  readonly rowsOf: readonly Uint32Array[];
}
