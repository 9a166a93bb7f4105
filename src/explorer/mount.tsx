/** React takes the page over, or an element of a page. */
import type { QueryClient } from '@tanstack/react-query';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import type { FigureController } from './figure/controller.ts';
import { FirstFigure, FirstFigureContext } from './figure/FirstFigure.ts';
import { ownPage, SurroundingsContext, type Surroundings } from './surroundings/surroundings.ts';

/**
 * @param client holds the story's query, answered, failed or under way
 * @param base absolute address of the manifest
 * @param first what drew the first picture; null: there is none
 * @returns what takes it away again
 */
export function mount(
  root: HTMLElement, client: QueryClient, base: string, first: FigureController | null,
  surroundings: Surroundings = ownPage,
): () => void {
  const react = createRoot(root);
  // In a transition the page is rendered in slices, and the browser can answer between them.
  startTransition(() =>
    react.render(
      <StrictMode>
        <SurroundingsContext value={surroundings}>
          <FirstFigureContext value={new FirstFigure(first)}>
            <App client={client} base={base} />
          </FirstFigureContext>
        </SurroundingsContext>
      </StrictMode>,
    ),
  );
  return () => react.unmount();
}
