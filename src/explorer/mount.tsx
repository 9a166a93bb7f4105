/** React takes the page over. */
import type { QueryClient } from '@tanstack/react-query';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import type { FigureController } from './figure/controller.ts';
import { FirstFigure, FirstFigureContext } from './figure/FirstFigure.ts';

/**
 * @param client holds the story's query, answered or failed
 * @param base absolute address of the manifest
 * @param first what drew the first picture; null: there is none
 */
export function mount(
  root: HTMLElement, client: QueryClient, base: string, first: FigureController | null,
): void {
  // In a transition the page is rendered in slices, and the browser can answer between them.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <FirstFigureContext value={new FirstFigure(first)}>
          <App client={client} base={base} />
        </FirstFigureContext>
      </StrictMode>,
    ),
  );
}
