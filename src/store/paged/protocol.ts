/**
 * What the page and the engine in the worker say to each other. A question has a number, under which
 * the answer comes; a question that is no longer of interest is cancelled and gets none. `near` and
 * `select` may answer in parts, each better than the one before.
 */
import type { BundleFacts } from '../../bundle/bundleError.ts';
import type { PlacedPage } from '../../bundle/pages/tableFromPages.ts';
import type { EventDetail } from '../../model/bundle.ts';
import type { Pages } from '../../model/pages.ts';
import type { AheadLine } from '../../model/softs.ts';
import type { Spans } from '../../model/spans.ts';
import type { ActorIndex, ArticleIndex, Interval, Ms, Place, Px, TagIndex } from '../../model/units.ts';
import type { SearchOutcome } from '../../view/storySelection.ts';
import type { Match } from '../../view/view.ts';
import type { FoundEvent } from '../storyStore.ts';

/** What the engine must know of the manifest. */
export interface EngineStory {
  /** Absolute address of the manifest. */
  readonly base: string;
  readonly pages: Pages;
  readonly counts: { readonly events: number; readonly excerpts: number; readonly unproven: number };
  readonly extent: Interval | null;
  /** The group of each actor. */
  readonly actors: { readonly length: number };
  readonly tags: { readonly length: number };
  readonly articles: { readonly length: number };
}

/** A bin is 2^level days; `first` is the number of the first, as in `Pyramid`. */
export interface Bins {
  readonly level: number;
  readonly first: number;
  readonly count: number;
}

/** A filter, by numbers; what the story does not have is left out. */
export interface IndexedFilter {
  readonly actors: readonly ActorIndex[];
  readonly tags: readonly TagIndex[];
  readonly articles: readonly ArticleIndex[];
  readonly match: Match;
  readonly query: string;
  readonly underWay: Ms | null;
}

export interface NearQuestion {
  /** Around the window, with room to each side. */
  readonly bins: Bins;
  /** The part of them that the events must cover at least. */
  readonly close: Bins;
  /** Day: until then it is told how many are under way. */
  readonly until: number;
  readonly window: Interval;
  readonly width: Px;
  /** The words of the `PlaceSet`; null: every event matches. */
  readonly matching: Uint32Array | null;
  readonly actors: readonly ActorIndex[];
  readonly chosen: Place | null;
  readonly most: number;
  /** Whether it is asked how many of each actor's are under way. */
  readonly lasting: boolean;
}

export interface NearAnswer {
  /** Those asked for, or fewer around the window. */
  readonly bins: Bins;
  /** Events of the story that begin before each edge of the bins, `bins.count + 1` of them. */
  readonly all: Uint32Array;
  /** Of those asked for, once all of them are there. */
  readonly actors: readonly ActorSeries[];
  /** null: still to come. */
  readonly events: NearEvents | null;
}

export interface NearEvents {
  readonly page: PlacedPage;
  /**
   * The page has every event that matches and shares time with this stretch: the bins, or less of them
   * around the window. null: it has those worth a label.
   */
  readonly complete: Interval | null;
  /** And those that do not match. */
  readonly withOthers: boolean;
}

export interface ActorSeries {
  readonly actor: ActorIndex;
  /** Matching events from the first bin's edge to each edge, the soft ones spread. */
  readonly counts: Float64Array;
  /**
   * How many are under way when each day begins, from the first bin on; null: not asked for, not to be had, or
   * bins are longer than a day.
   */
  readonly underWay: Uint32Array | null;
}

export interface SelectAnswer {
  /** null: every event matches. */
  readonly matching: Uint32Array | null;
  readonly search: SearchOutcome | null;
  /** Of the events that match; null: still to come, or every event matches. */
  readonly counts: ListCounts | null;
  /** While they are to come: how many events each of those has who were asked for. */
  readonly shown?: Uint32Array | undefined;
}

/** How many events each actor and each tag has. */
export interface ListCounts {
  readonly actors: Uint32Array;
  readonly tags: Uint32Array;
}

/** By kind of question, what is asked and what is answered. */
export interface Exchange {
  near: { ask: NearQuestion; answer: NearAnswer };
  /** `shown`: who is counted first. */
  select: { ask: IndexedFilter & { readonly shown: readonly ActorIndex[] }; answer: SelectAnswer };
  /** Of the whole story, once: how many are under way follows from them for every filter. */
  spans: { ask: null; answer: Spans };
  /** How counts of what matches are spread; null: of all events. */
  ahead: { ask: { readonly matching: Uint32Array | null }; answer: AheadLine };
  /** Fetches what the next questions are likely to need, if it is not much. */
  warm: { ask: { readonly actors: readonly ActorIndex[] }; answer: null };
  /** Does what a filter by an actor will ask for, so that the first that is chosen is not the one that is slow. */
  rehearse: { ask: { readonly actor: ActorIndex; readonly near: NearQuestion }; answer: null };
  events: { ask: { readonly places: readonly Place[] }; answer: PlacedPage };
  find: { ask: { readonly id: string }; answer: FoundEvent | null };
  details: { ask: { readonly place: Place }; answer: EventDetail };
  placesAt: { ask: { readonly times: readonly Ms[] }; answer: Uint32Array };
}

export type Kind = keyof Exchange;

export type ToEngine =
  | { readonly story: EngineStory }
  | { readonly cancel: number }
  | { [K in Kind]: { readonly question: number; readonly kind: K; readonly ask: Exchange[K]['ask'] } }[Kind];

export type FromEngine =
  | { readonly question: number; readonly answer: Exchange[Kind]['answer']; readonly last: boolean }
  | { readonly question: number; readonly failure: Failure };

/** A `BundleError`'s facts, or the message of any other error. */
export type Failure = { readonly facts: BundleFacts } | { readonly message: string };
