/** React takes the page over, or an element of a page. */
import type { QueryClient } from '@tanstack/react-query';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { storyQuery } from './data/storyQueries.ts';
import { fetchOpenEvent } from './event/eventPart.ts';
import type { FigureController } from './figure/controller.ts';
import { FirstFigure, FirstFigureContext } from './figure/FirstFigure.ts';
import { ReadOn, readSoFar } from './first/ReadOn.tsx';
import { isEventPage } from './surroundings/builtPage.ts';
import { fetchStage } from './stageParts.ts';
import { SurroundingsContext, type Surroundings } from './surroundings/surroundings.ts';

/**
 * @param client holds the story's query, answered or failed
 * @param base absolute address of the manifest
 * @param first what drew the first picture; null: there is none
 */
export async function mount(
  root: HTMLElement, client: QueryClient, base: string, first: FigureController | null,
): Promise<void> {
  const story = client.getQueryData(storyQuery(base).queryKey);
  // What is being read stays until it can be shown. What cannot be fetched now is told in its place.
  if (story) await Promise.allSettled([fetchStage(), ...(isEventPage() ? [fetchOpenEvent(story, client)] : [])]);
  const read = readSoFar(root);
  // In a transition the page is rendered in slices, and the browser can answer between them.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <FirstFigureContext value={new FirstFigure(first)}>
          <App client={client} base={base} />
        </FirstFigureContext>
        <ReadOn root={root} from={read} />
      </StrictMode>,
    ),
  );
}

/**
 * @param room where it stands, in a shadow tree
 * @param base absolute address of the manifest
 * @returns what takes it away again
 */
export function mountInElement(
  room: HTMLElement, client: QueryClient, base: string, surroundings: Surroundings,
): () => void {
  const react = createRoot(room);
  startTransition(() =>
    react.render(
      <StrictMode>
        <SurroundingsContext value={surroundings}>
          <App client={client} base={base} />
        </SurroundingsContext>
      </StrictMode>,
    ),
  );
  return () => react.unmount();
}
