/** What is printed: the events that match, with all that is known of them, as far as it is there. */
import type { QueryClient } from '@tanstack/react-query';
import type { EventDetail } from '../../model/bundle.ts';
import { rowAt, type EventTable } from '../../model/table.ts';
import type { Place } from '../../model/units.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import type { StorySelection } from '../../view/storySelection.ts';
import { atHand } from '../data/awaitable.ts';
import type { OpenEvent } from '../data/openEvent.ts';
import { detailsQuery, numberOf } from '../data/useAnswer.ts';

/** More would be a book of a thousand pages, and too much for the printing of many a browser. */
export const MOST_PRINTED = 2000;
/** Events that are asked for together. */
const TOGETHER = 256;

export interface PrintedEvent extends OpenEvent {
  readonly detail: EventDetail;
}

/** In order of time, without what is not there. @param client holds what has been asked of the story */
export function eventsAtHand(
  store: StoryStore, { matching }: StorySelection, client: QueryClient,
): PrintedEvent[] {
  const asked = client.getQueryCache().findAll({ queryKey: [numberOf(store)] });
  const tables = asked.flatMap(({ queryKey: [, kind], state }) =>
    (kind === 'matches' || kind === 'events') && state.data ? [state.data as EventTable] : []);
  return Array.from(matching.slice(0, MOST_PRINTED)).flatMap((place) => {
    const own = atHand((signal) => store.events([place], signal));
    const table = own ?? tables.find((each) => rowAt(each, place) !== null);
    const row = table ? rowAt(table, place) : null;
    const { queryKey } = detailsQuery(store, place);
    const detail = atHand((signal) => store.details(place, signal)) ?? client.getQueryData<EventDetail>(queryKey);
    return table && detail && row !== null ? [{ table, row, place, detail }] : [];
  });
}

/** All of them, fetched where they are not there. @throws BundleError; the signal's reason */
export async function fetchedEvents(
  store: StoryStore, { matching }: StorySelection, signal: AbortSignal,
): Promise<PrintedEvent[]> {
  const places = Array.from(matching.slice(0, MOST_PRINTED));
  const parts: PrintedEvent[][] = [];
  for (let first = 0; first < places.length; first += TOGETHER) {
    // One part after the other: each is many requests.
    parts.push(await fetchPart(store, places.slice(first, first + TOGETHER), signal));
  }
  return parts.flat();
}

async function fetchPart(store: StoryStore, places: readonly Place[], signal: AbortSignal): Promise<PrintedEvent[]> {
  const [table, ...details] = await Promise.all([
    store.events(places, signal),
    ...places.map((place) => store.details(place, signal)),
  ]);
  return places.map((place, i) => ({ table, row: rowAt(table, place)!, place, detail: details[i]! }));
}
