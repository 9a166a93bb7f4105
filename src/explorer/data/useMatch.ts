/** The nth matching event, as lists need it: fetched together with those around it. */
import type { PlaceSet } from '../../model/placeSet.ts';
import { rowAt } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { eventAt, type OpenEvent } from './openEvent.ts';
import { numberOf, useAnswer } from './useAnswer.ts';

/** Events that are asked for at once: a few screens of a list. */
const SEGMENT = 64;

export interface Match extends OpenEvent {
  /** The matching event before it, in the same table; null at the beginning. */
  readonly before: Row | null;
}

export interface MatchAnswer {
  /** null: on its way. */
  readonly match: Match | null;
  /** It was there without waiting. */
  readonly atOnce: boolean;
  /** It could not be fetched. */
  readonly failed: boolean;
  readonly retry: () => void;
}

/** @param index among the matching events, from 0 */
export function useMatch(store: StoryStore, matching: PlaceSet, index: number): MatchAnswer {
  const segment = Math.floor(index / SEGMENT);
  const { data: table, atOnce, error, retry } = useAnswer({
    store,
    key: ['matches', numberOf(matching), segment],
    // With the one before: a year may begin where the segment does.
    ask: (signal) => store.events(matching.slice(segment * SEGMENT - 1, (segment + 1) * SEGMENT), signal),
  });
  const place = matching.at(index);
  const row = table && place !== null ? rowAt(table, place) : null;
  if (!table || row === null) return { match: null, atOnce: false, failed: error !== null, retry };
  const previous = matching.at(index - 1);
  const match = { ...eventAt(table, row), before: previous === null ? null : rowAt(table, previous) };
  return { match, atOnce, failed: false, retry };
}
