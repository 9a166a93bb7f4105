/** Finding the event that an address names. */
import type { QueryClient } from '@tanstack/react-query';
import { rowAt, type EventTable } from '../../model/table.ts';
import type { Place, Row } from '../../model/units.ts';
import type { Awaitable, StoryStore } from '../../store/storyStore.ts';
import { atHand, whenThere } from './awaitable.ts';
import { numberOf } from './useAnswer.ts';

/** An event, and a table that holds it. */
export interface OpenEvent {
  readonly table: EventTable;
  readonly row: Row;
  readonly place: Place;
}

/** By present or former id; null: the story has none such. */
export interface EventFinder {
  /** undefined: it has to be looked for. */
  now(id: string): OpenEvent | null | undefined;
  find(id: string, signal: AbortSignal): Promise<OpenEvent | null>;
}

export function eventAt(table: EventTable, row: Row): OpenEvent {
  return { table, row, place: table.place[row]! };
}

/** What was found stays found. */
export function eventFinder(store: StoryStore, client: QueryClient): EventFinder {
  const keyOf = (id: string) => [numberOf(store), 'event', id];
  const find = (id: string, signal: AbortSignal): Awaitable<OpenEvent | null> =>
    whenThere(store.find(id, signal), (found) =>
      found === null
        ? null
        : whenThere(store.events([found.place], signal), (table) => eventAt(table, rowAt(table, found.place)!)),
    );
  return {
    now(id) {
      const found = client.getQueryData<OpenEvent | null>(keyOf(id));
      return found === undefined ? atHand((signal) => find(id, signal)) : found;
    },
    find(id, signal) {
      const queryKey = keyOf(id);
      signal.addEventListener('abort', () => void client.cancelQueries({ queryKey }), { once: true });
      return client.fetchQuery({ queryKey, queryFn: (context) => find(id, context.signal) });
    },
  };
}
