/** In development a change of the annotations brings the new story, the view kept. */
import type { QueryClient } from '@tanstack/react-query';
import { loadStory, storyQuery } from './storyQueries.ts';

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
        if (turn === latest) client.setQueryData(storyQuery(base).queryKey, story);
      })
      .catch(() => undefined);
  });
}
