/** The whole page: the story, or why it cannot be shown. */
import { QueryClientProvider, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { storyQuery } from './data/storyQueries.ts';
import { Explorer } from './Explorer.tsx';
import { ReaderProvider } from './reader/ReaderContext.tsx';
import { ErrorBoundary } from './states/ErrorBoundary.tsx';
import { LoadFailure, LoadingAgain } from './states/LoadFailure.tsx';

interface AppProps {
  /** Holds the story's query, answered or failed. */
  readonly client: QueryClient;
  /** Absolute address of the manifest. */
  readonly base: string;
}

export function App({ client, base }: AppProps) {
  return (
    <QueryClientProvider client={client}>
      <StoryPage base={base} />
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
          <LoadFailure error={story.error} onRetry={() => void story.refetch()} />
        ) : (
          <LoadingAgain />
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
