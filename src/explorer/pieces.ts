/** What most parts of the page are given. */
import type { StoryFacts } from '../model/facts.ts';
import type { Place } from '../model/units.ts';
import type { StoryStore } from '../store/storyStore.ts';
import type { StorySelection } from '../view/storySelection.ts';
import type { Match, View } from '../view/view.ts';
import type { OpenEvent } from './data/openEvent.ts';

export interface Pieces {
  readonly store: StoryStore;
  readonly facts: StoryFacts;
  readonly selection: StorySelection;
  readonly view: View;
  readonly open: OpenEvent | null;
  /**
   * Adopts a change of view; the address follows.
   *
   * @param found the event that it opens, where it is at hand
   * @param sought where the list is to begin, with the focus
   */
  readonly navigate: (change: Partial<View>, found?: OpenEvent, sought?: Place) => void;
}

export const MATCHES: readonly Match[] = ['any', 'all', 'none'];

/** Whether there are two or more actors and tags, so that how they are joined makes a difference. */
export function joins({ actors, tags }: View): boolean {
  return actors.length + tags.length > 1;
}

/** An id taken into a list, or out of it. */
export function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

/** The change of view that opens an event at hand. */
export function opening({ table, row }: OpenEvent): Partial<View> {
  return { event: table.id[row]!, excerpt: null };
}

export const CLOSED: Partial<View> = { event: null, excerpt: null };
