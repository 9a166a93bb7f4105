/** Which events the start page tells in words, with what is known of each. */
import type { AxisNoteItem } from '../explorer/phone/AxisNote.tsx';
import { shortItems, type PhoneItem } from '../explorer/phone/phoneItems.ts';
import { phonePlan } from '../explorer/phone/phonePlan.ts';
import { withEras } from '../explorer/phone/withEras.ts';
import type { EventDetail } from '../model/bundle.ts';
import { rowAt, type EventTable } from '../model/table.ts';
import type { Row } from '../model/units.ts';
import { weightOf } from '../model/weight.ts';
import type { StoryStore } from '../store/storyStore.ts';
import { everythingIn } from '../view/select.ts';

/** More would make the page heavy for everybody; the most important stay. */
const MOST = 200;

type EventItem = Extract<PhoneItem, { readonly kind: 'event' }>;

/** Of all events nothing is left out that would be counted, and no section is cut. */
type ListedItem = EventItem | AxisNoteItem;

export interface ListedEvents {
  readonly table: EventTable;
  /** In order of time. */
  readonly events: readonly { readonly row: Row; readonly detail: EventDetail }[];
  /** What is listed, as on a phone where that has no sections: `events` by index, and what stands between them. */
  readonly items: readonly ListedItem[];
}

/** @param table of the whole story, or of those of its events that are worth a label */
export async function listedEvents(store: StoryStore, table: EventTable): Promise<ListedEvents> {
  const { signal } = new AbortController();
  const { facts } = store;
  const plan = await phonePlan(store, everythingIn(facts).matching, signal);
  if (plan.sections) {
    const events = await withDetails(store, table, mostImportant(table), signal);
    return { table, events, items: events.map((_, index) => ({ kind: 'event', index })) };
  }
  const places = Array.from(plan.matching.slice(0, plan.matching.count));
  const whole = await store.events(places, signal);
  const rows = places.map((place) => rowAt(whole, place)!);
  const items = withEras(shortItems(plan, whole, facts.counts.events), facts.eras, plan);
  return { table: whole, events: await withDetails(store, whole, rows, signal), items: items.filter(isListed) };
}

function mostImportant(table: EventTable): Row[] {
  return Array.from({ length: table.length }, (_, row) => row)
    .toSorted((a, b) => weightOf(table, b) - weightOf(table, a) || a - b)
    .slice(0, MOST)
    .toSorted((a, b) => a - b);
}

function withDetails(
  store: StoryStore, table: EventTable, rows: readonly Row[], signal: AbortSignal,
): Promise<ListedEvents['events'][number][]> {
  return Promise.all(rows.map(async (row) => ({ row, detail: await store.details(table.place[row]!, signal) })));
}

function isListed(item: PhoneItem): item is ListedItem {
  return ['event', 'skipped', 'era', 'toldOn'].includes(item.kind);
}
