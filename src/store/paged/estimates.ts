/**
 * Counts from totals alone, as if whoever takes part in an event had nothing to do with who else does:
 * shown, marked as estimates, until the exact ones have been counted.
 */
import { withGroups } from '../../model/groups.ts';
import type { StoryFacts } from '../../model/facts.ts';
import type { IndexedFilter } from './protocol.ts';

/** Events that match a filter; a query is not known to exclude any. */
export function estimateMatching(facts: StoryFacts, filter: IndexedFilter): number {
  const { counts, totals } = facts;
  if (counts.events === 0) return 0;
  const shares = (list: readonly number[], of: Uint32Array) => list.map((i) => of[i]! / counts.events);
  const named = [...shares(filter.actors, totals.actors), ...shares(filter.tags, totals.tags)];
  const told = shares(filter.articles, totals.articles);
  let share = 1;
  if (named.length > 0) {
    if (filter.match === 'any') share = atLeastOne(named);
    else if (filter.match === 'all') share = named.reduce((both, one) => both * one);
    else share = 1 - atLeastOne(named);
  }
  if (told.length > 0) share *= atLeastOne(told);
  return Math.round(share * counts.events);
}

function atLeastOne(shares: readonly number[]): number {
  return 1 - shares.reduce((none, share) => none * (1 - share), 1);
}

/** @param count of the events that match, exact */
export function estimateCounts(
  facts: StoryFacts,
  filter: IndexedFilter,
  count: number,
): { readonly actors: Uint32Array; readonly tags: Uint32Array } {
  const share = facts.counts.events === 0 ? 0 : count / facts.counts.events;
  const actors = facts.totals.actors.map((total) => Math.round(total * share));
  const tags = facts.totals.tags.map((total) => Math.round(total * share));
  for (const actor of filter.actors) {
    for (const one of withGroups(facts.actors, actor)) {
      if (one === actor || filter.match !== 'none') set(actors, one, facts.totals.actors[one]!);
    }
  }
  for (const tag of filter.tags) set(tags, tag, facts.totals.tags[tag]!);
  return { actors, tags };

  /** What is chosen is in all that match, in none, or, where any will do, in as many as can be. */
  function set(counts: Uint32Array, at: number, total: number): void {
    if (filter.match === 'none') counts[at] = 0;
    else if (filter.match === 'all') counts[at] = count;
    else counts[at] = Math.min(total, count);
  }
}
