/** The search: its index is built when somebody first searches, and queries never hold up typing. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { SearchHits } from '../../bundle/search/createSearch.ts';
import type { Details } from '../../model/bundle.ts';
import type { EventTable } from '../../model/table.ts';

export const loadSearch = () => import('../../bundle/search/createSearch.ts');

export interface SearchState {
  /** null while nothing is searched for, or the index is not there yet. */
  readonly hits: SearchHits | null;
  /** The answer to what stands in the box is still to come. */
  readonly pending: boolean;
  readonly failed: boolean;
}

/** @param revision changes with the story */
export function useSearch(
  table: EventTable,
  details: Details | undefined,
  revision: number,
  query: string,
): SearchState {
  const asked = query.trim() !== '';
  const deferred = useDeferredValue(query);
  const index = useQuery({
    queryKey: ['search', revision],
    queryFn: async () => (await loadSearch()).createSearch(table, details ?? []),
    enabled: asked && details !== undefined,
  });
  const search = index.data;
  const hits = useMemo(() => search?.query(deferred) ?? null, [search, deferred]);
  return {
    hits: asked ? hits : null,
    pending: asked && !index.error && (!search || deferred !== query),
    failed: asked && index.error !== null,
  };
}
