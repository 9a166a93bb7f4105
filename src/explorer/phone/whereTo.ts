/** Where the vertical axis is led to: by the address, by the way back, by the choice of an event, by another selection. */
import type { PlaceSet } from '../../model/placeSet.ts';
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
  /** What is to stay at the top, as another selection is listed: another object each time. */
  readonly kept: Kept | null;
}

export interface Kept {
  readonly place: Place;
  /** As `ListAt.above`. */
  readonly above: Px | null;
}

export interface Goal extends Kept {
  readonly by: 'event' | 'history' | 'window' | 'selection';
}

export interface WhereTo extends Leading {
  /** Another object whenever there is somewhere to go. */
  readonly goal: Goal | null;
  /** The sections around it are open at first; null: those around the first event. */
  readonly around: Place | null;
}

export const NOWHERE: WhereTo = {
  chosen: null, at: null, windowFrom: null, kept: null, goal: null, around: null,
};

/**
 * Only what is new leads: whoever scrolled away stays there when something else changes. Loading again and going
 * back lead to where the reader was, whatever is open then; going back, in sections as they are now.
 *
 * @returns `before` itself when nothing is new
 */
export function whereTo(before: WhereTo, leading: Leading): WhereTo {
  const { chosen, at, windowFrom = before.windowFrom, kept } = leading;
  const now = { chosen, at, windowFrom, kept };
  const isNew = chosen !== before.chosen || at !== before.at || windowFrom !== before.windowFrom || kept !== before.kept;
  if (!isNew) return before;
  const goal = newGoal(before, now);
  if (!goal) return { ...before, ...now };
  const isThere = goal.by === 'history' || (goal.by === 'selection' && goal.place === before.goal?.place);
  return { ...now, goal, around: isThere ? (before.around ?? chosen ?? goal.place) : goal.place };
}

function newGoal(before: WhereTo, { chosen, at, windowFrom, kept }: Leading): Goal | null {
  if (at !== null && at !== before.at) return { place: at.place, by: 'history', above: at.above };
  if (chosen !== null && chosen !== before.chosen) return { place: chosen, by: 'event', above: null };
  const leads = windowFrom !== null && windowFrom !== undefined && windowFrom !== before.windowFrom;
  if (leads) return { place: windowFrom, by: 'window', above: null };
  return kept !== null && kept !== before.kept ? { ...kept, by: 'selection' } : null;
}

/** What is seen of the list. */
export interface Seen {
  /** The first event at its top, as an index among the matching. */
  readonly top: number;
  readonly isAtHead: boolean;
  /** It cannot be scrolled on. */
  readonly isAtEnd: boolean;
}

/**
 * What stays at the top when another selection is listed, as where the answer to a filter comes: whatever the
 * list was led to, whether it is a match or not, unless the reader has scrolled away from it.
 *
 * @returns null: the head of the page stays
 */
export function stays(goal: Goal | null, matching: PlaceSet, { top, isAtHead, isAtEnd }: Seen): Kept | null {
  if (goal !== null) {
    const index = indexAt(matching, goal.place);
    if (top === index || (isAtEnd && top < index)) return { place: goal.place, above: goal.above };
  }
  const place = isAtHead ? null : matching.at(top);
  return place === null ? null : { place, above: null };
}

/** Index of the event at a place, else of the first match after it, else of the last match. */
export function indexAt(matching: PlaceSet, place: Place): number {
  return Math.min(matching.rank(place), matching.count - 1);
}
