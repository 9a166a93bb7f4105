/** From what is held of a story to the counts that a view is drawn from. */
import type { ActorIndex } from '../../model/units.ts';
import type { StorySelection } from '../../view/storySelection.ts';
import type { CountBefore, Counts } from '../storyStore.ts';
import { timeOf } from './bins.ts';
import { countBefore } from './countBefore.ts';
import type { Held } from './heldAnswers.ts';

/** Matching events before each edge; kept for the last selection. */
const known = new WeakMap<Held, { readonly of: StorySelection['matching']; readonly edges: Uint32Array }>();

/**
 * @param finest of those that cover the window
 * @param top covers the whole story
 * @param byActor what holds each actor's counts
 */
export function countsFrom(
  finest: Held,
  top: Held,
  byActor: ReadonlyMap<ActorIndex, Held>,
  { matching }: StorySelection,
): Omit<Counts, 'underWay'> {
  const over = (edgesOf: (held: Held) => ArrayLike<number>): CountBefore => {
    const coarse = countBefore(top.bins, edgesOf(top));
    return finest === top ? coarse : countBefore(finest.bins, edgesOf(finest), coarse);
  };
  const all = over((held) => held.all);
  const actors = new Map<ActorIndex, CountBefore>();
  for (const [actor, held] of byActor) {
    const whole = top.matching === matching ? top.actors.get(actor) : undefined;
    const coarse = whole ? countBefore(top.bins, whole) : null;
    if (held === top && coarse) actors.set(actor, coarse);
    else actors.set(actor, actorOver(held, actor, coarse));
  }
  return {
    all,
    matching: matching.words === null ? all : over((held) => matchingEdges(held, matching)),
    actor: (actor) => actors.get(actor) ?? null,
  };
}

function actorOver(held: Held, actor: ActorIndex, coarse: CountBefore | null): CountBefore {
  const before = coarse ? coarse(timeOf(held.bins).from) : 0;
  return countBefore(held.bins, held.actors.get(actor)!, coarse, before);
}

/** Events stand by their beginnings, so those that match before an edge are counted by their places. */
function matchingEdges(held: Held, matching: StorySelection['matching']): Uint32Array {
  const found = known.get(held);
  if (found?.of === matching) return found.edges;
  const edges = Uint32Array.from(held.all, (place) => matching.rank(place));
  known.set(held, { of: matching, edges });
  return edges;
}
