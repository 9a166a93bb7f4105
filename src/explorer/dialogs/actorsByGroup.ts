import type { EventTable } from '../../model/table.ts';
import type { ActorIndex } from '../../model/units.ts';
import { folded } from './folded.ts';

export interface ActorEntry {
  readonly actor: ActorIndex;
  /** 0: topmost. */
  readonly depth: number;
}

type Actors = Pick<EventTable, 'actors' | 'membersOf' | 'rowsOf'>;

/**
 * All actors, members under their group, at every level the busiest first. With a query: those whose
 * name or an alias has it, flat, without regard to case and accents.
 */
export function actorsByGroup({ actors, membersOf, rowsOf }: Actors, query: string): ActorEntry[] {
  const byEvents = (a: ActorIndex, b: ActorIndex) =>
    (rowsOf[b]?.length ?? 0) - (rowsOf[a]?.length ?? 0) || a - b;
  const all = actors.map((_, index): ActorIndex => index);
  const wanted = folded(query.trim());
  if (wanted !== '') {
    const names = (index: ActorIndex) => [actors[index]!.name, ...actors[index]!.aliases];
    return all
      .filter((index) => names(index).some((name) => folded(name).includes(wanted)))
      .toSorted(byEvents)
      .map((actor) => ({ actor, depth: 0 }));
  }
  const withMembers = (actor: ActorIndex, depth: number): ActorEntry[] => [
    { actor, depth },
    ...(membersOf[actor] ?? []).toSorted(byEvents).flatMap((member) => withMembers(member, depth + 1)),
  ];
  return all
    .filter((index) => actors[index]!.memberOf === undefined)
    .toSorted(byEvents)
    .flatMap((actor) => withMembers(actor, 0));
}
