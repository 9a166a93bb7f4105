/** What is printed: the events that match, with all that is known of them, as far as it is there. */
import type { QueryClient } from '@tanstack/react-query';
import type { EventDetail } from '../../model/bundle.ts';
import { rowAt, type EventTable } from '../../model/table.ts';
import type { PlaceSet } from '../../model/placeSet.ts';
import type { Interval, Place } from '../../model/units.ts';
import type { Awaitable, StoryStore } from '../../store/storyStore.ts';
import type { StorySelection } from '../../view/storySelection.ts';
import { atHand, whenThere } from '../data/awaitable.ts';
import type { OpenEvent } from '../data/openEvent.ts';
import { detailsQuery, numberOf } from '../data/useAnswer.ts';

/** More would be a book of a thousand pages, and too much for the printing of many a browser. */
export const MOST_PRINTED = 2000;
/** Events that are asked for together. */
const TOGETHER = 256;

export interface PrintedEvent extends OpenEvent {
  readonly detail: EventDetail;
}

/** What is printed, and of how much. */
export interface Printed {
  /** In order of time. */
  readonly events: readonly PrintedEvent[];
  /** Where more match than can be printed: the time looked at, in which all of `events` begin; null: any time. */
  readonly within: Interval | null;
  /** How many could have been printed if there were no limit; null: it was not known then. */
  readonly of: number | null;
}

type Asked = Pick<StorySelection, 'matching'> & {
  /** The time looked at; null: the whole. */
  readonly window: Interval | null;
};

interface Part extends Omit<Printed, 'events'> {
  readonly places: readonly Place[];
}

/** What of it is there without waiting. @param client holds what has been asked of the story */
export function eventsAtHand(store: StoryStore, asked: Asked, client: QueryClient): Printed {
  const { matching } = asked;
  const whole = atHand((signal) => store.events([], signal));
  const tables = whole ? [whole] : client.getQueryCache().findAll({ queryKey: [numberOf(store)] })
    .flatMap(({ queryKey: [, kind], state }) =>
      (kind === 'matches' || kind === 'events') && state.data ? [state.data as EventTable] : []);
  // Where not all is there, it is not known either where in the story the time looked at lies.
  const { places, ...part } = (whole && atHand((signal) => partOf(store, asked, signal)))
    ?? { places: placesIn(tables, matching), within: null, of: null };
  const events = places.flatMap((place) => {
    const table = tables.find((each) => rowAt(each, place) !== null);
    const row = table ? rowAt(table, place) : null;
    const { queryKey } = detailsQuery(store, place);
    const detail = atHand((signal) => store.details(place, signal)) ?? client.getQueryData<EventDetail>(queryKey);
    return table && detail && row !== null ? [{ table, row, place, detail }] : [];
  });
  return { events: events.slice(0, MOST_PRINTED), ...part };
}

function placesIn(tables: readonly EventTable[], matching: PlaceSet): Place[] {
  const places = new Set(tables.flatMap(({ place }) => Array.from(place)));
  return [...places].filter((place) => matching.has(place)).toSorted((a, b) => a - b);
}

/** All of it, fetched where it is not there. @throws BundleError; the signal's reason */
export async function fetchedEvents(store: StoryStore, asked: Asked, signal: AbortSignal): Promise<Printed> {
  const { places, ...part } = await partOf(store, asked, signal);
  const parts: PrintedEvent[][] = [];
  for (let first = 0; first < places.length; first += TOGETHER) {
    // One part after the other: each is many requests.
    parts.push(await fetchPart(store, places.slice(first, first + TOGETHER), signal));
  }
  return { events: parts.flat(), ...part };
}

/** Of what matches all; of too much what begins in the time looked at; of that still, or where that is none, the first. */
function partOf(store: StoryStore, { matching, window }: Asked, signal: AbortSignal): Awaitable<Part> {
  const part = (within: Interval | null, first: number, end: number): Part => {
    const places = Array.from(matching.slice(first, Math.min(end, first + MOST_PRINTED)));
    return { places, within, of: end - first };
  };
  const { extent } = store.facts;
  const all = part(null, 0, matching.count);
  if (matching.count <= MOST_PRINTED || window === null || extent === null) return all;
  const within = { from: Math.max(window.from, extent.from), to: Math.min(window.to, extent.to) };
  return whenThere(store.placesAt([within.from, within.to], signal), ([from = 0, to = 0]) => {
    const [first, end] = [matching.rank(from), matching.rank(to)];
    return first < end ? part(within, first, end) : all;
  });
}

async function fetchPart(store: StoryStore, places: readonly Place[], signal: AbortSignal): Promise<PrintedEvent[]> {
  const [table, ...details] = await Promise.all([
    store.events(places, signal),
    ...places.map((place) => store.details(place, signal)),
  ]);
  return places.map((place, i) => ({ table, row: rowAt(table, place)!, place, detail: details[i]! }));
}
