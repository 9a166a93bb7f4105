/** React takes the page over. */
import type { QueryClient } from '@tanstack/react-query';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

/** @param client holds the story's query, answered or failed @param base absolute address of the manifest */
export function mount(root: HTMLElement, client: QueryClient, base: string): void {
  // In a transition the page is rendered in slices, and the browser can answer between them.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App client={client} base={base} />
      </StrictMode>,
    ),
  );
}
