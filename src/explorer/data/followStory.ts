/** In development a change of the annotations brings the new story, the view kept; the old one is closed. */
import type { QueryClient } from '@tanstack/react-query';
import { loadStory, storyQuery } from './storyQueries.ts';

/** By then, ms, nothing that is on the screen asks the old story any more. */
const REPLACED = 1000;

/** @param first the story's first coming, which is not to be disturbed */
export function followStory(
  hot: NonNullable<ImportMeta['hot']>,
  client: QueryClient,
  base: string,
  first: Promise<unknown>,
): void {
  let latest = 0;
  hot.on('dateline:story', () => {
    latest += 1;
    const turn = latest;
    void first
      // Not as a query's fetch: in development React takes every observer away once, and that would end it.
      .then(() => loadStory(base))
      .then((story) => {
        if (turn !== latest) {
          story.close?.();
          return;
        }
        const { queryKey } = storyQuery(base);
        const old = client.getQueryData(queryKey);
        client.setQueryData(queryKey, story);
        setTimeout(() => old?.close?.(), REPLACED);
      })
      .catch(() => undefined);
  });
}
