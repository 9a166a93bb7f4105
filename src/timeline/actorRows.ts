/** Rows of "Who took part": which actors have one, and in which order. */
import type { StoryFacts } from '../model/facts.ts';
import { withGroups } from '../model/groups.ts';
import type { ActorIndex } from '../model/units.ts';
import type { StorySelection } from '../view/storySelection.ts';
import { rankedActors } from './hues.ts';
import type { ActorRow } from './layoutInput.ts';

export interface ActorRowsOptions {
  /** Most rows. Chosen actors and their groups have one even beyond it. */
  readonly capacity: number;
  /** Ids of the actors that are filtered by. */
  readonly chosen?: readonly string[];
  /** Who has part in the open event: they come before others. */
  readonly inOpen?: readonly ActorIndex[];
}

export interface ActorRows {
  /** Topmost by number of events, members under their group. */
  readonly rows: readonly ActorRow[];
  /** Actors with events in the story that have no row: "N more". */
  readonly hidden: number;
}

/**
 * Who has events in the selection has a row first, then, by the story's own numbers, the others while
 * there is room; the order is the same under every filter. As long as only some are counted, those have
 * rows first: who had one keeps it until it is known who takes part instead.
 */
export function actorRows(
  facts: StoryFacts, { actorCounts, counted }: Pick<StorySelection, 'actorCounts' | 'counted'>,
  options: ActorRowsOptions,
): ActorRows {
  const { inOrder, rankOf, hues } = rankedActors(facts);
  const rank = (actor: ActorIndex): number => rankOf[actor] as number;
  const byRank = (a: ActorIndex, b: ActorIndex): number => rank(a) - rank(b) || a - b;
  const shown = new Set<ActorIndex>();
  for (const id of options.chosen ?? []) {
    const actor = facts.actorOf.get(id);
    if (actor !== undefined) for (const one of withGroups(facts.actors, actor)) shown.add(one);
  }
  const addWhileRoom = (
    candidates: readonly ActorIndex[], isWanted: (actor: ActorIndex) => boolean,
  ): void => {
    for (const actor of candidates) {
      if (shown.size >= options.capacity) return;
      if (shown.has(actor) || !isWanted(actor)) continue;
      const missing = withGroups(facts.actors, actor).filter((one) => !shown.has(one));
      if (shown.size + missing.length <= options.capacity) for (const one of missing) shown.add(one);
    }
  };
  // Who drops out of the selection keeps a row while there is room: nothing jumps, and nobody is lost.
  const isTaking = (actor: ActorIndex): boolean => (actorCounts[actor] ?? 0) > 0;
  addWhileRoom([...new Set(options.inOpen)].toSorted(byRank), () => true);
  const isCounted = (actor: ActorIndex): boolean => counted?.has(actor) ?? true;
  addWhileRoom(inOrder, (actor) => isCounted(actor) && isTaking(actor));
  addWhileRoom(inOrder, isCounted);
  addWhileRoom(inOrder, () => true);
  const rows: ActorRow[] = [];
  const add = (actors: readonly ActorIndex[], depth: number): void => {
    for (const actor of actors.toSorted(byRank)) {
      const hue = (hues[actor] ?? 0) as ActorRow['hue'];
      rows.push({ actor, depth, hue, count: actorCounts[actor] ?? 0 });
      add((facts.membersOf[actor] ?? []).filter((one) => shown.has(one)), depth + 1);
    }
  };
  add([...shown].filter((actor) => facts.actors[actor]?.memberOf === undefined), 0);
  const withEvents = rows.filter(({ actor }) => (facts.totals.actors[actor] ?? 0) > 0).length;
  return { rows, hidden: inOrder.length - withEvents };
}

/** Whether they are drawn alike. */
export function areSameRows(some: readonly ActorRow[], others: readonly ActorRow[]): boolean {
  return some.length === others.length && some.every((row, i) => isSameRow(row, others[i]!));
}

function isSameRow(a: ActorRow, b: ActorRow): boolean {
  return a.actor === b.actor && a.depth === b.depth && a.hue === b.hue && a.count === b.count;
}
