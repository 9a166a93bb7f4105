/** How much there is in the whole story, each count in one piece. */
import { Fragment } from 'react';
import { headlineCounts } from './headlineCounts.ts';

interface Props {
  readonly facts: Parameters<typeof headlineCounts>[0];
  readonly strings: Parameters<typeof headlineCounts>[1];
}

export function AllCounts({ facts, strings }: Props) {
  return (
    <p className="counts-all">
      {headlineCounts(facts, strings).map((count, i) => (
        <Fragment key={count}>
          {i > 0 && ' · '}
          <span>{count}</span>
        </Fragment>
      ))}
    </p>
  );
}
