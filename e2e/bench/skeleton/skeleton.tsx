/** The least that a page made of React, TanStack Query and d3 can be: what Dateline is measured against. */
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { axisBottom, brushX, scaleUtc, select, zoom } from 'd3';
import { useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';

function Skeleton() {
  const ref = useRef<SVGSVGElement>(null);
  const { data } = useQuery({
    queryKey: ['story'],
    queryFn: async (): Promise<{ title: string }> => (await fetch('../data/story.json')).json(),
  });
  useEffect(() => {
    if (!data || !ref.current) return;
    const svg = select(ref.current);
    svg.append('g').call(axisBottom(scaleUtc([0, Date.UTC(2024, 0)], [0, 600])));
    svg.append('g').call(brushX());
    select<Element, unknown>(ref.current).call(zoom());
    requestAnimationFrame(() => performance.mark('dateline:drawn'));
  }, [data]);
  return <svg ref={ref} width="600" height="40" aria-label={data?.title} />;
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <Skeleton />
    </QueryClientProvider>,
  );
}
