/** The panel of an event as a part of the page that is fetched later, and all that it shows. */
import type { QueryClient } from '@tanstack/react-query';
import type { StoryStore } from '../../store/storyStore.ts';
import { eventFinder } from '../data/openEvent.ts';
import { detailsQuery } from '../data/useAnswer.ts';
import { CLOSED } from '../pieces.ts';
import { viewAsked } from '../surroundings/viewAsked.ts';
import { lazyPart } from '../states/lazyPart.tsx';

export const EventPanel = lazyPart(() => import('./EventPanel.tsx'), {
  className: 'event-panel',
  close: ({ navigate }) => navigate(CLOSED),
});

/** Fetches what the panel of the address's event needs, so that it stands there from the first. */
export async function fetchOpenEvent(store: StoryStore, client: QueryClient): Promise<void> {
  const { event } = viewAsked();
  if (event === null) return;
  const { signal } = new AbortController();
  const find = async () => {
    const open = await eventFinder(store, client).find(event, signal);
    if (open) await client.prefetchQuery(detailsQuery(store, open.place));
  };
  await Promise.all([EventPanel.fetch(), find()]);
}
