/** One hue per topmost group: the four with most events have their own, the rest is grey. */
import { withGroups } from '../model/groups.ts';
import type { EventTable } from '../model/table.ts';
import type { ActorIndex } from '../model/units.ts';

const HUES = 4;

/** By actor: 1–4, members like their group; 0 grey. The same under every filter. */
export function hues(table: EventTable): Uint8Array {
  const size = (actor: ActorIndex): number => table.rowsOf[actor]?.length ?? 0;
  const topmost = table.actors
    .flatMap((actor, index) => (actor.memberOf === undefined && size(index) > 0 ? [index] : []))
    .toSorted((a, b) =>
      size(b) - size(a) || importanceOf(table, b) - importanceOf(table, a) || byName(table, a, b));
  const hueOf = new Map(topmost.slice(0, HUES).map((actor, place) => [actor, place + 1]));
  return Uint8Array.from(table.actors, (_, actor) => hueOf.get(topmostOf(table, actor)) ?? 0);
}

function topmostOf(table: EventTable, actor: ActorIndex): ActorIndex {
  return withGroups(table.actors, actor).at(-1) ?? actor;
}

/** Importance of all its events together: decides between actors of equally many. */
export function importanceOf(table: EventTable, actor: ActorIndex): number {
  let sum = 0;
  for (const row of table.rowsOf[actor] ?? []) sum += table.importance[row] ?? 0;
  return sum;
}

export function byName(table: EventTable, a: ActorIndex, b: ActorIndex): number {
  return (table.actors[a]?.name ?? '').localeCompare(table.actors[b]?.name ?? '', table.lang) || a - b;
}
