/** The address of an event to hand to others: its own page where the site has one, else the timeline with it open. */
import { eventFolder, hasPage } from '../../model/publication.ts';
import type { PagedEvents } from '../../model/publication.ts';
import type { EventTable } from '../../model/table.ts';
import { addressesAt, type Addresses } from '../../export/extract.ts';
import { canonicalEventAddress } from '../../view/address.ts';
import { excerptAddress } from '../../view/pageAddress.ts';
import type { OpenEvent } from '../data/openEvent.ts';
import { pagedEvents } from '../surroundings/builtPage.ts';
import type { Surroundings } from '../surroundings/surroundings.ts';

type Site = Pick<Surroundings, 'isElement' | 'published'>;

export function eventAddress({ table, row, place }: OpenEvent, site: Site): string {
  const id = table.id[row]!;
  const paged = pagedAt(site);
  if (!paged || !hasPage(paged, table, row, place)) return canonicalEventAddress(site.published, id);
  return new URL(eventFolder(id), site.published).href;
}

/** Those of all events of a table. */
export function siteAddresses(table: EventTable, site: Site): Addresses {
  const plain = addressesAt(site.published);
  const paged = pagedAt(site);
  if (!paged) return plain;
  const rows = new Map(table.id.map((id, row) => [id, row]));
  const pageOf = (id: string): string | null => {
    const row = rows.get(id);
    const has = row !== undefined && hasPage(paged, table, row, table.place[row]!);
    return has ? new URL(eventFolder(id), site.published).href : null;
  };
  return {
    ...plain,
    event: (id) => pageOf(id) ?? plain.event(id),
    excerpt(id, number) {
      const page = pageOf(id);
      return page === null ? plain.excerpt(id, number) : excerptAddress(page, number);
    },
  };
}

/** An element does not know which events have pages: the page that says so is another. */
function pagedAt({ isElement }: Site): PagedEvents | null {
  return isElement ? null : pagedEvents();
}
