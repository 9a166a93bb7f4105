/** The composition of the page while its story is on the way; `index.html` holds the same, still. */
import { useState } from 'react';
import { useStrings } from '../reader/ReaderContext.tsx';

/** What arrives sooner needs no skeleton. */
const APPEARS_AFTER_MS = 150;

export function Skeleton() {
  const { states } = useStrings().page;
  const [delay] = useState(() => Math.max(0, APPEARS_AFTER_MS - performance.now()));
  return (
    <main className="skeleton" style={{ animationDelay: `${delay}ms` }}>
      <output className="visually-hidden">{states.loading}</output>
      <div className="skeleton-header" aria-hidden="true">
        <i />
        <i />
      </div>
      <div className="skeleton-plane" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
        <i />
      </div>
    </main>
  );
}
