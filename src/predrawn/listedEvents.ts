/** Which events the start page tells in words, with what is known of each. */
import type { EventDetail } from '../model/bundle.ts';
import type { EventTable } from '../model/table.ts';
import type { Row } from '../model/units.ts';
import { weightOf } from '../model/weight.ts';
import type { StoryStore } from '../store/storyStore.ts';

/** More would make the page heavy for everybody; the most important stay. */
const MOST = 200;

export interface ListedEvents {
  readonly table: EventTable;
  /** In order of time. */
  readonly events: readonly { readonly row: Row; readonly detail: EventDetail }[];
}

/** @param table of the whole story, or of those of its events that are worth a label */
export async function listedEvents(store: StoryStore, table: EventTable): Promise<ListedEvents> {
  const { signal } = new AbortController();
  const rows = Array.from({ length: table.length }, (_, row) => row)
    .toSorted((a, b) => weightOf(table, b) - weightOf(table, a) || a - b)
    .slice(0, MOST)
    .toSorted((a, b) => a - b);
  const events = await Promise.all(
    rows.map(async (row) => ({ row, detail: await store.details(table.place[row]!, signal) })),
  );
  return { table, events };
}
