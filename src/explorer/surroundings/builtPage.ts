/** What a page says of itself that was written when the site was built. */
import { PAGED_EVENTS_META, readPagedEvents, type PagedEvents } from '../../model/publication.ts';

/** The page of one event, which the explorer takes over. */
export function isEventPage(): boolean {
  return document.getElementById('root')?.dataset['event'] !== undefined;
}

/** The events that have a page; null: none has, or the site was built without. */
export function pagedEvents(): PagedEvents | null {
  const written = document.querySelector<HTMLMetaElement>(`meta[name="${PAGED_EVENTS_META}"]`)?.content;
  return readPagedEvents(written ?? null);
}
