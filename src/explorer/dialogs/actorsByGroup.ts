import type { StoryFacts } from '../../model/facts.ts';
import type { ActorIndex } from '../../model/units.ts';

export interface ActorEntry {
  readonly actor: ActorIndex;
  /** 0: topmost. */
  readonly depth: number;
}

type Actors = Pick<StoryFacts, 'actors' | 'membersOf' | 'totals'>;

/** All actors, members under their group, at every level the busiest first. */
export function actorsByGroup({ actors, membersOf, totals }: Actors): ActorEntry[] {
  const busiest = busiestFirst(totals.actors);
  const entries: ActorEntry[] = [];
  const addAll = (level: readonly ActorIndex[], depth: number): void => {
    for (const actor of busiest(level)) {
      entries.push({ actor, depth });
      addAll(membersOf[actor] ?? [], depth + 1);
    }
  };
  addAll(actors.flatMap(({ memberOf }, actor) => (memberOf === undefined ? [actor] : [])), 0);
  return entries;
}

/** Those found by name, flat. */
export function actorsFound({ totals }: Actors, found: readonly ActorIndex[]): ActorEntry[] {
  return busiestFirst(totals.actors)(found).map((actor) => ({ actor, depth: 0 }));
}

function busiestFirst(events: Uint32Array): (actors: readonly ActorIndex[]) => readonly ActorIndex[] {
  return (actors) => actors.toSorted((a, b) => events[b]! - events[a]! || a - b);
}
