/** The whole page: the story, or why it cannot be shown. */
import { useCallback } from 'react';
import { QueryClientProvider, useQuery, type QueryClient } from '@tanstack/react-query';
import { storyQuery } from './data/storyQueries.ts';
import { useWhenOnline } from './data/useWhenOnline.ts';
import { useTellHeight } from './embed/useTellHeight.ts';
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
  // What has failed and is looked at; what the timeline is drawn from is no query.
  const retry = useCallback(() => {
    void client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
  }, [client]);
  useWhenOnline(retry);
  return (
    <QueryClientProvider client={client}>
      <StoryPage base={base} />
    </QueryClientProvider>
  );
}

function StoryPage({ base }: { readonly base: string }) {
  const story = useQuery(storyQuery(base));
  useTellHeight(story.data?.facts.actors.length ?? 0);
  return (
    <ReaderProvider storyLang={story.data?.facts.lang ?? null}>
      <ErrorBoundary>
        {story.data ? (
          <Explorer store={story.data} />
        ) : story.error ? (
          <LoadFailure error={story.error} onRetry={() => void story.refetch()} />
        ) : (
          <LoadingAgain />
        )}
      </ErrorBoundary>
    </ReaderProvider>
  );
}
