/** Loading: the story at once; what else a view needs is asked of the story itself, see `useAnswer`. */
import { QueryClient, queryOptions } from '@tanstack/react-query';
import { BundleError } from '../../bundle/bundleError.ts';
import { loadDetails, loadManifest, loadWhole, type WholeManifest } from '../../bundle/load.ts';
import { MANIFEST_FILE } from '../../model/bundle.ts';
import { nextTask } from '../../model/nextTask.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { wholeStory } from '../../store/wholeStory.ts';
import { loadedOnce } from './awaitable.ts';

/** A static bundle never goes stale, and its arrays are too long to be compared for sharing. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 'static',
        gcTime: Infinity,
        structuralSharing: false,
        // A connection may break once; what is missing or damaged stays so.
        retry: (failures, error) => failures < 1 && error instanceof BundleError && error.kind === 'network',
        retryDelay: 400,
        // What failed is asked for again by the reader, not by drawing the failure.
        retryOnMount: false,
        networkMode: 'always',
      },
    },
  });
}

/** @param base absolute address of the manifest */
export async function loadStory(base: string, signal?: AbortSignal): Promise<StoryStore> {
  const manifest = await loadManifest(base, signal);
  if (manifest.chunks) return loadWholeStory(manifest, base, signal);
  const { pagedStory } = await import('./pagedStory.ts');
  // Checking the manifest took its time; between these tasks the browser can answer.
  await nextTask();
  const story = pagedStory(manifest, base);
  await nextTask();
  return story;
}

async function loadWholeStory(manifest: WholeManifest, base: string, signal?: AbortSignal): Promise<StoryStore> {
  const { table, formerly } = await loadWhole(manifest, base, signal);
  const details = loadedOnce(() => loadDetails(manifest, base));
  const search = loadedOnce(async () => {
    const [{ createSearch }, known] = await Promise.all([loadSearch(), details()]);
    return createSearch(table, known);
  });
  return wholeStory(table, { formerly, details, search });
}

/** The library that small stories are searched with. */
export const loadSearch = () => import('../../bundle/search/createSearch.ts');

/** @param base absolute address of the manifest */
export function storyQuery(base: string) {
  return queryOptions({
    queryKey: ['story', base],
    queryFn: ({ signal }) => loadStory(base, signal),
  });
}

/** Where this page's story lies. */
export function manifestAddress(): string {
  return new URL(MANIFEST_FILE, document.baseURI).href;
}
