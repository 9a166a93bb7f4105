/** "5 of 16 events", "about 12,300 of 1,000,000 events", or how it stands with counting them. */
import type { StoryFacts } from '../../model/facts.ts';
import type { View } from '../../view/view.ts';
import { fill } from '../../words/fill.ts';
import { formatNumber } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';
import type { SelectionState } from '../data/useSelection.ts';

type Counted = Pick<SelectionState, 'pending' | 'estimate' | 'failed'> & {
  readonly selection: { readonly matching: { readonly count: number } };
};

export function statusInWords(
  { selection, pending, estimate, failed }: Counted,
  { counts }: Pick<StoryFacts, 'counts'>,
  { query }: Pick<View, 'query'>,
  strings: Strings,
): string {
  const { page } = strings;
  if (failed) return query.trim() === '' ? page.states.filterFailed : page.states.searchFailed;
  if (pending && estimate === null) return page.searching;
  return fill(pending ? page.matchingAbout : page.matching, {
    count: formatNumber(pending ? roughly(estimate ?? 0) : selection.matching.count, strings),
    total: formatNumber(counts.events, strings),
  });
}

/** Three digits: more would look exact. */
export function roughly(count: number): number {
  return Number(count.toPrecision(3));
}
