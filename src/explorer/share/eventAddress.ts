/** The address of an event to hand to others: its own page where the site has one, else the timeline with it open. */
import { PAGED_EVENTS_META, eventFolder, hasPage, readPagedEvents } from '../../model/publication.ts';
import type { PagedEvents } from '../../model/publication.ts';
import type { EventTable } from '../../model/table.ts';
import { addressesAt, type Addresses } from '../../export/extract.ts';
import { canonicalEventAddress } from '../../view/address.ts';
import type { OpenEvent } from '../data/openEvent.ts';
import type { Surroundings } from '../surroundings/surroundings.ts';

type Site = Pick<Surroundings, 'isElement' | 'page'>;

export function eventAddress({ table, row, place }: OpenEvent, { isElement, page }: Site): string {
  const id = table.id[row]!;
  const paged = isElement ? null : pagedEvents();
  if (!paged || !hasPage(paged, table, row, place)) return canonicalEventAddress(page, id);
  return new URL(eventFolder(id), page).href;
}

/** Those of all events of a table. */
export function siteAddresses(table: EventTable, { isElement, page }: Site): Addresses {
  const plain = addressesAt(page);
  const paged = isElement ? null : pagedEvents();
  if (!paged) return plain;
  const rows = new Map(table.id.map((id, row) => [id, row]));
  return {
    ...plain,
    event(id) {
      const row = rows.get(id);
      const has = row !== undefined && hasPage(paged, table, row, table.place[row]!);
      return has ? new URL(eventFolder(id), page).href : plain.event(id);
    },
  };
}

/** An element does not know which events have pages: the page that says so is another. */
function pagedEvents(): PagedEvents | null {
  const written = document.querySelector<HTMLMetaElement>(`meta[name="${PAGED_EVENTS_META}"]`)?.content;
  return readPagedEvents(written ?? null);
}
