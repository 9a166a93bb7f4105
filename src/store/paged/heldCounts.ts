/** From what is held of a story to the counts that a view is drawn from. */
import type { PlaceSet } from '../../model/placeSet.ts';
import type { ActorIndex } from '../../model/units.ts';
import type { StorySelection } from '../../view/storySelection.ts';
import { once } from '../once.ts';
import type { CountBefore, SpreadCounts } from '../spread.ts';
import type { Counts } from '../storyStore.ts';
import { daysOf, binDays, timeOf } from './bins.ts';
import { countBefore } from './countBefore.ts';
import type { Held, HeldTop } from './heldAnswers.ts';
import type { Ahead } from './heldAhead.ts';

type EdgesOf = (held: Held) => ArrayLike<number>;

/** Over the whole story, by what is finest in the window. */
export type OverStory = (edgesOf: EdgesOf) => CountBefore;

/** @param finest of those that cover the window @param top covers the whole story */
export function overStory(finest: Held, top: Held): OverStory {
  return (edgesOf) => {
    const coarse = countBefore(top.bins, edgesOf(top));
    return finest === top ? coarse : countBefore(finest.bins, edgesOf(finest), coarse);
  };
}

export function countsFrom(over: OverStory, { matching }: StorySelection): Pick<Counts, 'all' | 'matching'> {
  const all = over((held) => held.all);
  return { all, matching: matching.words === null ? all : over((held) => matchingEdges(held, matching)) };
}

export interface SpreadSources {
  readonly over: OverStory;
  /** Of those that cover the window. */
  readonly finest: Held;
  readonly top: HeldTop;
  /** What holds each actor's counts. */
  readonly byActor: ReadonlyMap<ActorIndex, Held>;
  readonly about: boolean;
  /** How far counts are ahead of what is spread; null: not at hand. */
  ahead(matching: PlaceSet): Ahead | null;
}

/**
 * Where nothing finer is at hand, and as long as it is not known which events are soft, all of them are
 * spread as the manifest says; in the latter case what matches not at all. Nothing is spread before it is
 * asked for: of what waits for more, nothing is drawn.
 */
export function spreadFrom(
  { over, finest, top, byActor, about, ahead }: SpreadSources,
  { matching }: StorySelection,
  everything: PlaceSet,
): SpreadCounts {
  const spreadOver = (set: PlaceSet, own: Ahead): CountBefore => over((held) => spreadEdges(held, set, own));
  const all = once(() => {
    const aheadOfAll = finest === top ? null : ahead(everything);
    return aheadOfAll ? spreadOver(everything, aheadOfAll) : countBefore(top.bins, top.spread);
  });
  const some = once(() => {
    const aheadOfMatching = ahead(matching);
    return aheadOfMatching
      ? spreadOver(matching, aheadOfMatching)
      : over((held) => matchingEdges(held, matching));
  });
  const spread = matching.words === null ? all : some;
  const ofActor = (actor: ActorIndex): CountBefore | null => {
    const held = byActor.get(actor);
    if (!held) return null;
    const whole = top.matching === matching ? top.actors.get(actor) : undefined;
    const coarse = whole ? countBefore(top.bins, whole) : null;
    return held === top && coarse ? coarse : actorOver(held, actor, coarse);
  };
  const actors = new Map<ActorIndex, CountBefore | null>();
  return {
    all: (time) => all()(time),
    matching: (time) => spread()(time),
    about,
    actor(actor) {
      if (!actors.has(actor)) actors.set(actor, ofActor(actor));
      return actors.get(actor)!;
    },
  };
}

function actorOver(held: Held, actor: ActorIndex, coarse: CountBefore | null): CountBefore {
  const before = coarse ? coarse(timeOf(held.bins).from) : 0;
  return countBefore(held.bins, held.actors.get(actor)!, coarse, before);
}

/** Matching events before each edge; kept for the last selection. */
const known = new WeakMap<Held, { readonly of: PlaceSet; readonly edges: Uint32Array }>();

/** Events stand by their beginnings, so those that match before an edge are counted by their places. */
function matchingEdges(held: Held, matching: PlaceSet): Uint32Array {
  const found = known.get(held);
  if (found?.of === matching) return found.edges;
  const edges = Uint32Array.from(held.all, (place) => matching.rank(place));
  known.set(held, { of: matching, edges });
  return edges;
}

/** The same, spread. What is ahead belongs to one set. */
const knownSpread = new WeakMap<Held, WeakMap<Ahead, Float64Array>>();

function spreadEdges(held: Held, set: PlaceSet, ahead: Ahead): Float64Array {
  const own = knownSpread.get(held) ?? new WeakMap<Ahead, Float64Array>();
  knownSpread.set(held, own);
  const { from } = daysOf(held.bins);
  const size = binDays(held.bins.level);
  const edges = own.get(ahead)
    ?? Float64Array.from(held.all, (place, edge) => set.rank(place) - ahead(from + edge * size));
  own.set(ahead, edges);
  return edges;
}
