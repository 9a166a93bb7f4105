/** Where the vertical axis is led to: by the address, by the way back, by the choice of an event. */
import type { Place } from '../../model/units.ts';
import type { ListAt } from '../data/viewStore.ts';

/** What leads. */
export interface Leading {
  /** The open event. */
  readonly chosen: Place | null;
  /** Where the reader was, where the browser's history knows it. */
  readonly at: ListAt | null;
  /** The first event that does not begin before the window; undefined while it is not known. */
  readonly windowFrom: Place | null | undefined;
}

export interface WhereTo extends Leading {
  /** Another object whenever there is somewhere to go. */
  readonly goal: { readonly place: Place; readonly by: 'event' | 'history' | 'window' } | null;
  /** The sections around it are open at first; null: those around the first event. */
  readonly around: Place | null;
}

export const NOWHERE: WhereTo = { chosen: null, at: null, windowFrom: null, goal: null, around: null };

/**
 * Only what is new leads, and the most particular of it: whoever scrolled away stays there when something else
 * changes. Going back leads to where the reader was, in sections as they are now.
 *
 * @returns `before` itself when nothing is new
 */
export function whereTo(before: WhereTo, { chosen, at, windowFrom = before.windowFrom }: Leading): WhereTo {
  if (chosen === before.chosen && at === before.at && windowFrom === before.windowFrom) return before;
  const goal = newGoal(before, { chosen, at, windowFrom });
  if (!goal) return { ...before, chosen, at, windowFrom };
  const around = goal.by === 'history' ? (before.around ?? goal.place) : goal.place;
  return { chosen, at, windowFrom, goal, around };
}

function newGoal(before: WhereTo, { chosen, at, windowFrom }: Leading): WhereTo['goal'] {
  if (chosen !== null && chosen !== before.chosen) return { place: chosen, by: 'event' };
  if (at !== null && at !== before.at) return { place: at.place, by: 'history' };
  const leads = windowFrom !== null && windowFrom !== undefined && windowFrom !== before.windowFrom;
  return leads ? { place: windowFrom, by: 'window' } : null;
}
