/** Who belongs to whom. */
import type { Actor } from './bundle.ts';
import type { ActorIndex } from './units.ts';

/** An actor, its group, the group's group … up to the topmost; there must be no cycle. */
export function withGroups(actors: readonly Pick<Actor, 'memberOf'>[], actor: ActorIndex): ActorIndex[] {
  const chain: ActorIndex[] = [];
  for (let at: ActorIndex | undefined = actor; at !== undefined; at = actors[at]?.memberOf) chain.push(at);
  return chain;
}
