/** Entry of the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { createQueryClient, manifestAddress, storyQuery } from './data/storyQueries.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const client = createQueryClient();
const base = manifestAddress();
// The story is on its way while React starts; what fails is told by the page.
void client.prefetchQuery(storyQuery(base));

createRoot(root).render(
  <StrictMode>
    <App client={client} base={base} />
  </StrictMode>,
);
