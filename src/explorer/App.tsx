/** The whole page: what is fetched, and what is shown until it is there or when it fails. */
import { QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { createQueryClient, manifestAddress, storyQuery } from './data/storyQueries.ts';
import { Explorer } from './Explorer.tsx';
import { ReaderProvider } from './reader/ReaderContext.tsx';
import { ErrorBoundary } from './states/ErrorBoundary.tsx';
import { LoadFailure } from './states/LoadFailure.tsx';
import { Skeleton } from './states/Skeleton.tsx';

export function App() {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <StoryPage base={manifestAddress()} />
    </QueryClientProvider>
  );
}

function StoryPage({ base }: { readonly base: string }) {
  const story = useQuery(storyQuery(base));
  useRecompiledStory(base);
  return (
    <ReaderProvider storyLang={story.data?.table.lang ?? null}>
      <ErrorBoundary>
        {story.data ? (
          <Explorer story={story.data} revision={story.dataUpdatedAt} />
        ) : story.error ? (
          <LoadFailure error={story.error} retrying={story.isFetching} onRetry={() => void story.refetch()} />
        ) : (
          <Skeleton />
        )}
      </ErrorBoundary>
    </ReaderProvider>
  );
}

/** In development a change of the seeds brings the new story, the view kept. */
function useRecompiledStory(base: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const { hot } = import.meta;
    if (!hot) return undefined;
    const fetchAgain = () => void client.fetchQuery({ ...storyQuery(base), staleTime: 0 }).catch(() => undefined);
    hot.on('dateline:story', fetchAgain);
    return () => hot.off('dateline:story', fetchAgain);
  }, [client, base]);
}
