/** In development a change of the annotations brings the new story, the view kept. */
import type { QueryClient } from '@tanstack/react-query';
import { storyQuery } from './storyQueries.ts';

/** @param first the story's first coming, which is not to be disturbed */
export function followStory(
  hot: NonNullable<ImportMeta['hot']>,
  client: QueryClient,
  base: string,
  first: Promise<unknown>,
): void {
  const query = storyQuery(base);
  hot.on('dateline:story', () => {
    void first
      // What is under way may be the story before.
      .then(() => client.cancelQueries({ queryKey: query.queryKey }))
      .then(() => client.fetchQuery({ ...query, staleTime: 0 }))
      .catch(() => undefined);
  });
}
