/** Actors by their part in the story, and one hue per topmost group: the four largest have their own. */
import { ascending } from 'd3';
import { withGroups } from '../model/groups.ts';
import type { StoryFacts, Totals } from '../model/facts.ts';
import type { ActorIndex } from '../model/units.ts';

const HUES = 4;

/** What decides. */
export type ActorFacts = Pick<StoryFacts, 'actors' | 'totals'>;

export interface RankedActors {
  /** Those with events, most events first. */
  readonly inOrder: readonly ActorIndex[];
  /** Place in that order; of those without events behind all others. */
  readonly rankOf: Uint32Array;
  /** By actor: 1–4, members like their group; 0 grey. The same under every filter. */
  readonly hues: Uint8Array;
}

/** Totals never change, so what follows from them is kept as long as they are. */
const known = new WeakMap<Totals, RankedActors>();

export function rankedActors(facts: ActorFacts): RankedActors {
  const ranked = known.get(facts.totals) ?? rank(facts);
  known.set(facts.totals, ranked);
  return ranked;
}

/** By actor: 1–4, members like their group; 0 grey. The same under every filter. */
export function hues(facts: ActorFacts): Uint8Array {
  return rankedActors(facts).hues;
}

/**
 * By number of events, then their importance together, then name; by its letters' codes, as a collator
 * is dear to make before the first drawing.
 */
function rank({ actors, totals }: ActorFacts): RankedActors {
  const { actors: size, importance } = totals;
  const names = actors.map(({ name }) => name.toLowerCase());
  const inOrder = actors
    .map((_, actor): ActorIndex => actor)
    .filter((actor) => (size[actor] ?? 0) > 0)
    .toSorted((a, b) => (size[b] as number) - (size[a] as number)
      || (importance[b] as number) - (importance[a] as number)
      || ascending(names[a], names[b]) || a - b);
  const rankOf = new Uint32Array(actors.length).fill(actors.length);
  inOrder.forEach((actor, place) => {
    rankOf[actor] = place;
  });
  const topmost = inOrder.filter((actor) => actors[actor]?.memberOf === undefined).slice(0, HUES);
  const hueOf = new Map(topmost.map((actor, place) => [actor, place + 1]));
  return {
    inOrder,
    rankOf,
    hues: Uint8Array.from(actors, (_, actor) => hueOf.get(withGroups(actors, actor).at(-1) ?? actor) ?? 0),
  };
}
