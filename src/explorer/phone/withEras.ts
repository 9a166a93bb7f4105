import type { Era } from '../../model/bundle.ts';
import type { PhoneItem } from './phoneItems.ts';
import type { PhonePlan } from './phonePlan.ts';

/**
 * Puts in where eras begin: before the first event that is listed from then on, in a list without
 * sections otherwise at its end. An era that is over when a section begins belongs to one before it.
 */
export function withEras(items: readonly PhoneItem[], eras: readonly Era[], plan: Pick<PhonePlan, 'eras'>): PhoneItem[] {
  let waiting = eras.map((era, i) => ({ kind: 'era', era, from: plan.eras[i]! }) as const);
  const item = ({ era }: { readonly era: Era }): PhoneItem => ({ kind: 'era', era });
  const placed = items.flatMap((one): PhoneItem[] => {
    if (one.kind === 'section') waiting = waiting.filter(({ era }) => era.to > one.from);
    if (one.kind !== 'event') return [one];
    const begun = waiting.filter(({ from }) => from <= one.index);
    waiting = waiting.filter(({ from }) => from > one.index);
    return [...begun.map(item), one];
  });
  const sections = items.some(({ kind }) => kind === 'section');
  return sections || items.length === 0 ? placed : [...placed, ...waiting.map(item)];
}
