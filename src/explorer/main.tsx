/** Entry of the page. */
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { followStory } from './data/followStory.ts';
import { createQueryClient, manifestAddress, storyQuery } from './data/storyQueries.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const client = createQueryClient();
const base = manifestAddress();

// Until the story is there, or has failed, the skeleton of `index.html` stands: React starts once.
const first = client.prefetchQuery(storyQuery(base));
// In development: what is saved from now on comes as well.
if (import.meta.hot) followStory(import.meta.hot, client, base, first);
await first;

// In a transition the page is rendered in slices, and the browser can answer between them.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <App client={client} base={base} />
    </StrictMode>,
  ),
);
