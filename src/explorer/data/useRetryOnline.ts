/** What could not be fetched and is looked at is asked for again as soon as the network is back. */
import { useEffect } from 'react';
import type { QueryClient } from '@tanstack/react-query';

export function useRetryOnline(client: QueryClient): void {
  useEffect(() => {
    const retry = (): void => {
      void client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
    };
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [client]);
}
