/** Rows of "Who took part": which actors have one, and in which order. */
import { withGroups } from '../model/groups.ts';
import type { EventTable } from '../model/table.ts';
import type { ActorIndex, Row } from '../model/units.ts';
import type { Selection } from '../view/selection.ts';
import { byName, hues, importanceOf } from './hues.ts';
import type { ActorRow } from './layoutInput.ts';

export interface ActorRowsOptions {
  /** Most rows. Chosen actors and their groups have one even beyond it. */
  readonly capacity: number;
  /** Ids of the actors that are filtered by. */
  readonly chosen?: readonly string[];
  /** Row of the open event: whoever has part in it comes before others. */
  readonly open?: Row | null;
}

export interface ActorRows {
  /** Topmost by number of events, members under their group. */
  readonly rows: readonly ActorRow[];
  /** Actors with events in the story that have no row: "N more". */
  readonly hidden: number;
}

/**
 * Who has events in the selection has a row first, then, by the story's own numbers, the others while
 * there is room; the order is the same under every filter.
 */
export function actorRows(table: EventTable, selection: Selection, options: ActorRowsOptions): ActorRows {
  const size = (actor: ActorIndex): number => table.rowsOf[actor]?.length ?? 0;
  const weight = table.actors.map((_, actor) => importanceOf(table, actor));
  const rank = (a: ActorIndex, b: ActorIndex): number =>
    size(b) - size(a) || (weight[b] as number) - (weight[a] as number) || byName(table, a, b);
  const all = table.actors
    .map((_, actor): ActorIndex => actor)
    .filter((actor) => size(actor) > 0)
    .toSorted(rank);
  const open = options.open ?? null;
  const inOpen = new Set(open === null ? [] : [...(table.tookPart[open] ?? []), ...(table.affected[open] ?? [])]);
  const shown = new Set<ActorIndex>();
  for (const id of options.chosen ?? []) {
    const actor = table.actorOf.get(id);
    if (actor !== undefined) for (const one of withGroups(table.actors, actor)) shown.add(one);
  }
  // Who drops out of the selection keeps a row while there is room: nothing jumps, and nobody is lost.
  const taking = (actor: ActorIndex): boolean => (selection.actorCounts[actor] ?? 0) > 0;
  const wanted = [
    ...all.filter((actor) => inOpen.has(actor)),
    ...all.filter(taking),
    ...all.filter((actor) => !taking(actor)),
  ];
  for (const actor of wanted) {
    const missing = withGroups(table.actors, actor).filter((one) => !shown.has(one));
    if (shown.size + missing.length <= options.capacity) for (const one of missing) shown.add(one);
  }
  const hueOf = hues(table);
  const rows: ActorRow[] = [];
  const add = (actors: readonly ActorIndex[], depth: number): void => {
    for (const actor of actors.filter((one) => shown.has(one)).toSorted(rank)) {
      const hue = (hueOf[actor] ?? 0) as ActorRow['hue'];
      rows.push({ actor, depth, hue, count: selection.actorCounts[actor] ?? 0 });
      add(table.membersOf[actor] ?? [], depth + 1);
    }
  };
  add(table.actors.flatMap((actor, index) => (actor.memberOf === undefined ? [index] : [])), 0);
  return { rows, hidden: all.filter((actor) => !shown.has(actor)).length };
}
