/**
 * Entry of the page. What the first picture needs is one script, without React, which is fetched once
 * it is painted and takes over in place; at once where there will be no picture.
 *
 *     story.json ──▶ story ──▶ first picture ──▶ React: the page
 */
import { followStory } from './data/followStory.ts';
import { createQueryClient, manifestAddress, storyQuery } from './data/storyQueries.ts';
import { beginsWithPicture, paintFirst } from './first/firstPicture.ts';
import { applyTheme, readPreferences } from './reader/preferences.ts';
import { sayOutOfReach } from './states/outOfReach.ts';

const fetchPage = () => import('./mount.tsx');

/** No top-level await: the page's script imports from this one, and each would wait for the other. */
async function start(root: HTMLElement): Promise<void> {
  applyTheme(readPreferences().theme, document.documentElement);
  const client = createQueryClient();
  const base = manifestAddress();

  // Until the story is there, or has failed, the skeleton of `index.html` stands: React starts once.
  const asked = client.prefetchQuery(storyQuery(base));
  // In development: what is saved from now on comes as well.
  if (import.meta.hot) followStory(import.meta.hot, client, base, asked);
  // What fails here fails again below, where it is told.
  if (!beginsWithPicture()) fetchPage().catch(() => undefined);
  await asked;

  const story = client.getQueryData(storyQuery(base).queryKey);
  // Without the picture the page comes all the same, a moment later.
  const first = story && beginsWithPicture() ? await paintFirst(story, root).catch(() => null) : null;
  const page = await fetchPage().catch(() => null);
  if (page) await page.mount(root, client, base, first);
  else sayOutOfReach(root);
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void start(root);
