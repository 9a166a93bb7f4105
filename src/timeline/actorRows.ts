/** Rows of "Who took part": which actors have one, and in which order. */
import type { StoryFacts } from '../model/facts.ts';
import { withGroups } from '../model/groups.ts';
import type { ActorIndex } from '../model/units.ts';
import type { StorySelection } from '../view/storySelection.ts';
import { rankedActors } from './hues.ts';
import type { ActorRow } from './layoutInput.ts';
import { RowSlots } from './rowSlots.ts';

export interface ActorRowsOptions {
  /** Most rows. Chosen actors and their groups have one even beyond it. */
  readonly capacity: number;
  /** Ids of the actors that are filtered by. */
  readonly chosen?: readonly string[];
  /** Who has part in the open event: they come before others. */
  readonly inOpen?: readonly ActorIndex[];
}

export interface ActorRows {
  /** Topmost by number of events in the story, members under their group; one in the place of another, anywhere there. */
  readonly rows: readonly ActorRow[];
  /** Actors with events in the story that have no row: "N more". */
  readonly hidden: number;
}

/**
 * The rows of the whole story, by its own numbers; they stay where they are whatever is filtered by. Only who has
 * no event in the selection gives its place to somebody who has, where members still stand under their group
 * then; and to who is chosen, or takes part in the open event, others do as well. As long as only some
 * are counted, those have rows: who had one keeps it until it is known who takes part instead.
 */
export function actorRows(
  facts: StoryFacts, { actorCounts, counted }: Pick<StorySelection, 'actorCounts' | 'counted'>,
  { capacity, chosen = [], inOpen = [] }: ActorRowsOptions,
): ActorRows {
  const { inOrder, rankOf, hues } = rankedActors(facts);
  const rank = (actor: ActorIndex): number => rankOf[actor] as number;
  const byRank = (a: ActorIndex, b: ActorIndex): number => rank(a) - rank(b) || a - b;
  const groupsOf = (actor: ActorIndex): readonly ActorIndex[] => withGroups(facts.actors, actor);
  const slots = new RowSlots(facts, byRank, usualRows(inOrder, groupsOf, capacity));

  const isWanted = (actor: ActorIndex): boolean => counted?.has(actor) ?? (actorCounts[actor] ?? 0) > 0;
  const kept = new Set<ActorIndex>();
  const mayGo = (row: ActorIndex): boolean => !kept.has(row);
  const mayGoFirst = (row: ActorIndex): boolean => mayGo(row) && !isWanted(row);
  const hasPlace = (actor: ActorIndex): boolean => {
    for (const one of groupsOf(actor)) kept.add(one);
    return slots.takePlace(actor, mayGoFirst) || slots.takePlace(actor, mayGo);
  };
  for (const id of chosen) {
    const actor = facts.actorOf.get(id);
    if (actor !== undefined && !hasPlace(actor)) slots.insert(actor, capacity, mayGo, true);
  }
  for (const actor of [...new Set(inOpen)].toSorted(byRank)) {
    if (!hasPlace(actor)) slots.insert(actor, capacity, mayGo, false);
  }
  for (const actor of inOrder) {
    if (!slots.rows.some(mayGoFirst)) break;
    if (isWanted(actor)) slots.takePlace(actor, mayGoFirst);
  }

  const rows = slots.rows.map((actor): ActorRow => ({
    actor, depth: groupsOf(actor).length - 1, hue: (hues[actor] ?? 0) as ActorRow['hue'], count: actorCounts[actor] ?? 0,
  }));
  const withEvents = rows.filter(({ actor }) => (facts.totals.actors[actor] ?? 0) > 0).length;
  return { rows, hidden: inOrder.length - withEvents };
}

/** Under no filter, with the groups of each. */
function usualRows(
  inOrder: readonly ActorIndex[], groupsOf: (actor: ActorIndex) => readonly ActorIndex[], capacity: number,
): ReadonlySet<ActorIndex> {
  const shown = new Set<ActorIndex>();
  for (const actor of inOrder) {
    if (shown.size >= capacity) break;
    const missing = groupsOf(actor).filter((one) => !shown.has(one));
    if (shown.size + missing.length <= capacity) for (const one of missing) shown.add(one);
  }
  return shown;
}

/** Whether they are drawn alike. */
export function areSameRows(some: readonly ActorRow[], others: readonly ActorRow[]): boolean {
  return some.length === others.length && some.every((row, i) => isSameRow(row, others[i]!));
}

function isSameRow(a: ActorRow, b: ActorRow): boolean {
  return a.actor === b.actor && a.depth === b.depth && a.hue === b.hue && a.count === b.count;
}
