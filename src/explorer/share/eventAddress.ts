/** The address of an event to hand to others: its own page where the site has one, else the timeline with it open. */
import { PAGED_EVENTS_META, eventFolder, hasPage, readPagedEvents } from '../../model/publication.ts';
import { canonicalEventAddress } from '../../view/address.ts';
import type { OpenEvent } from '../data/openEvent.ts';

export function eventAddress({ table, row, place }: OpenEvent): string {
  const id = table.id[row]!;
  const written = document.querySelector<HTMLMetaElement>(`meta[name="${PAGED_EVENTS_META}"]`)?.content;
  const paged = readPagedEvents(written ?? null);
  const base = document.baseURI;
  if (!paged || !hasPage(paged, table, row, place)) return canonicalEventAddress(base, id);
  return new URL(eventFolder(id), base).href;
}
