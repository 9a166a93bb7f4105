/** What a page says of itself that was written when the site was built. */
import { PAGED_EVENTS_META, PUBLISHED_META, readPagedEvents, type PagedEvents } from '../../model/publication.ts';

/** The page of one event, which the explorer takes over. */
export function isEventPage(): boolean {
  return document.getElementById('root')?.dataset['event'] !== undefined;
}

/** The events that have a page; null: none has, or the site was built without. */
export function pagedEvents(): PagedEvents | null {
  return readPagedEvents(written(PAGED_EVENTS_META));
}

/** Address of the folder at which its author says that it lies; null: nobody says so. */
export function publishedAt(): string | null {
  return written(PUBLISHED_META);
}

function written(name: string): string | null {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? null;
}
