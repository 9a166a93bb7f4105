/**
 * The story at hand, behind one interface, wherever its events are: `wholeStory.ts` holds them all in
 * memory and answers at once, `paged/` fetches what a view needs and answers as it comes. The page
 * knows only this.
 */
import type { EventDetail } from '../model/bundle.ts';
import type { StoryFacts } from '../model/facts.ts';
import type { EventTable } from '../model/table.ts';
import type { ActorIndex, Interval, Ms, Place, Px } from '../model/units.ts';
import type { Selection } from '../view/selection.ts';
import type { StoryFilter, StorySelection } from '../view/storySelection.ts';
import type { CountBefore, SpreadCounts } from './spread.ts';
import type { CountUnderWay } from './underWay.ts';

/** At once, or when it has come. Promises end in `BundleError`, or in the signal's reason. */
export type Awaitable<T> = T | Promise<T>;

export interface StoryStore {
  readonly facts: StoryFacts;
  readonly near: NearSource;
  /**
   * What matches. `improved` is told when counts that were estimates have become exact.
   * The answer to the empty filter is always there at once.
   */
  select(
    filter: StoryFilter,
    signal: AbortSignal,
    improved: (better: StorySelection) => void,
  ): Awaitable<StorySelection>;
  /** About how many events match, at once, from totals alone: shown, marked as such, until `select` answers. */
  estimate(filter: StoryFilter): number;
  /** A table with at least these events. */
  events(places: Iterable<Place>, signal: AbortSignal): Awaitable<EventTable>;
  /** By present or former id; null when the story has none such. */
  find(id: string, signal: AbortSignal): Awaitable<FoundEvent | null>;
  details(place: Place, signal: AbortSignal): Awaitable<EventDetail>;
  /** For each time how many events of the story begin before it: the place of the first that does not. */
  placesAt(times: readonly Ms[], signal: AbortSignal): Awaitable<Uint32Array>;
  /** Makes what the first filter would have to wait for, while nobody waits. */
  warm?(): void;
  /** Ends what works for the story in the background, if anything does; what is asked, then or later, rejects. */
  close?(): void;
}

export interface FoundEvent {
  readonly place: Place;
  /** The present id. */
  readonly id: string;
}

/** What the timeline is drawn from, at every frame the best that is at hand. */
export interface NearSource {
  /** Never waits; asks for what is missing. */
  near(request: NearRequest): Near;
  /** Told when something better is at hand: `near` is to be asked again. */
  subscribe(better: () => void): () => void;
  /** What has failed is tried again the next time that it is asked for; whoever listens is told so. */
  retry(): void;
}

export interface NearRequest {
  readonly window: Interval;
  /** Of the plane. */
  readonly width: Px;
  /** So many times as wide as on average a day is where it is widest: 1 on a linear scale, and by default. */
  readonly steepness?: number;
  readonly selection: StorySelection;
  /** Whose rows are shown. */
  readonly actors: readonly ActorIndex[];
  /** The open event: in the table whenever its time is near. */
  readonly chosen: Place | null;
  /** More matching events in the window than this are density: they need not be in the table. */
  readonly most: number;
}

export interface Near {
  /** The same object as long as nothing has changed in it. */
  readonly table: EventTable;
  /** Over the rows of `table`; belongs to it as long as the filter is the same. */
  readonly selection: Selection;
  readonly counts: Counts;
  /**
   * `table` holds every matching event that begins within the window or has a lane and goes on into it,
   * and of half the window to each side as many as can be had (others as far as they are at hand); else
   * only those worth a label, and density is drawn.
   */
  readonly complete: boolean;
  /** Something better has been asked for. */
  readonly pending: boolean;
  /** Why what would be better could not be had the last time; stays while it is tried again. */
  readonly error: Error | null;
}

export interface Counts {
  readonly all: CountBefore;
  readonly matching: CountBefore;
  readonly spread: SpreadCounts;
  /** Of the matching events; null while their ends are not at hand, which are had once marks or few days are drawn. */
  readonly underWay: CountUnderWay | null;
  /** Of an actor's matching events, at midnights of the window; null where they are not at hand. */
  underWayOf(actor: ActorIndex): CountUnderWay | null;
}
