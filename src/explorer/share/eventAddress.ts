/** The address of an event to hand to others: its own page where the site has one, else the timeline with it open. */
import { PAGED_EVENTS_META, eventFolder, hasPage, readPagedEvents } from '../../model/publication.ts';
import { canonicalEventAddress } from '../../view/address.ts';
import type { OpenEvent } from '../data/openEvent.ts';
import type { Surroundings } from '../surroundings/surroundings.ts';

/** An element does not know which events have pages: the page that says so is another. */
export function eventAddress(
  { table, row, place }: OpenEvent, { isElement, page }: Pick<Surroundings, 'isElement' | 'page'>,
): string {
  const id = table.id[row]!;
  const written = document.querySelector<HTMLMetaElement>(`meta[name="${PAGED_EVENTS_META}"]`)?.content;
  const paged = isElement ? null : readPagedEvents(written ?? null);
  if (!paged || !hasPage(paged, table, row, place)) return canonicalEventAddress(page, id);
  return new URL(eventFolder(id), page).href;
}
