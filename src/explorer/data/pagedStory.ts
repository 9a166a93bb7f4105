/** A story of very many events: code that only such stories need. */
import type { PagedManifest } from '../../bundle/load.ts';
import { factsFrom } from '../../bundle/storyFacts.ts';
import { openPagedStory } from '../../store/paged/openPagedStory.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { startEngine } from './startEngine.ts';

/** @param base absolute address of the manifest @throws BundleError where the manifest contradicts itself */
export function pagedStory(manifest: PagedManifest, base: string): StoryStore {
  return openPagedStory(manifest, factsFrom(manifest), base, startEngine, !savesData());
}

/** Not every browser tells, nor does TypeScript's library know. */
interface Connection {
  readonly saveData?: boolean;
}

function savesData(): boolean {
  return 'connection' in navigator && (navigator.connection as Connection).saveData === true;
}
