/**
 * What is fetched, and when: the story (manifest and table) at once, the details (summaries and
 * excerpts) right after it, the search index when somebody first searches.
 */
import { QueryClient, queryOptions } from '@tanstack/react-query';
import { BundleError } from '../../bundle/bundleError.ts';
import { loadDetails, loadManifest, loadTable, type StoryManifest } from '../../bundle/load.ts';
import { MANIFEST_FILE, type Details } from '../../model/bundle.ts';
import type { EventTable } from '../../model/table.ts';

export interface Story {
  readonly manifest: StoryManifest;
  /** Absolute address of the manifest; its chunks lie beside it. */
  readonly base: string;
  readonly table: EventTable;
}

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
export async function loadStory(base: string, signal?: AbortSignal): Promise<Story> {
  const manifest = await loadManifest(base, signal);
  return { manifest, base, table: await loadTable(manifest, base, signal) };
}

/** @param base absolute address of the manifest */
export function storyQuery(base: string) {
  return queryOptions({
    queryKey: ['story', base],
    queryFn: ({ signal }) => loadStory(base, signal),
  });
}

/** @param revision changes with the story, so that rows and details always belong together */
export function detailsQuery(story: Story, revision: number) {
  return queryOptions({
    queryKey: ['details', story.base, revision],
    queryFn: ({ signal }): Promise<Details> => loadDetails(story.manifest, story.base, signal),
  });
}

/** Where this page's story lies. */
export function manifestAddress(): string {
  return new URL(MANIFEST_FILE, document.baseURI).href;
}
