/** Where the vertical axis is led to: by the address, by the way back, by the choice of an event. */
import type { Place, Px } from '../../model/units.ts';
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

export interface Goal {
  readonly place: Place;
  readonly by: 'event' | 'history' | 'window';
  /** As `ListAt.above`. */
  readonly above: Px | null;
}

export interface WhereTo extends Leading {
  /** Another object whenever there is somewhere to go. */
  readonly goal: Goal | null;
  /** The sections around it are open at first; null: those around the first event. */
  readonly around: Place | null;
}

export const NOWHERE: WhereTo = { chosen: null, at: null, windowFrom: null, goal: null, around: null };

/**
 * Only what is new leads: whoever scrolled away stays there when something else changes. Loading again and going
 * back lead to where the reader was, whatever is open then; going back, in sections as they are now.
 *
 * @returns `before` itself when nothing is new
 */
export function whereTo(before: WhereTo, { chosen, at, windowFrom = before.windowFrom }: Leading): WhereTo {
  if (chosen === before.chosen && at === before.at && windowFrom === before.windowFrom) return before;
  const goal = newGoal(before, { chosen, at, windowFrom });
  if (!goal) return { ...before, chosen, at, windowFrom };
  const around = goal.by === 'history' ? (before.around ?? chosen ?? goal.place) : goal.place;
  return { chosen, at, windowFrom, goal, around };
}

function newGoal(before: WhereTo, { chosen, at, windowFrom }: Leading): Goal | null {
  if (at !== null && at !== before.at) return { place: at.place, by: 'history', above: at.above };
  if (chosen !== null && chosen !== before.chosen) return { place: chosen, by: 'event', above: null };
  const leads = windowFrom !== null && windowFrom !== undefined && windowFrom !== before.windowFrom;
  return leads ? { place: windowFrom, by: 'window', above: null } : null;
}
