import type { EventTable } from '../../model/table.ts';
import type { PhoneItem } from './phoneItems.ts';

/**
 * Puts in where eras begin: before the first event that is listed from then on, in a list without
 * sections otherwise at its end. An era that is over when a section begins belongs to one before it.
 */
export function withEras(items: readonly PhoneItem[], { eras, from }: Pick<EventTable, 'eras' | 'from'>): PhoneItem[] {
  let waiting = eras.map((era) => ({ kind: 'era', era }) as const);
  const placed = items.flatMap((item): PhoneItem[] => {
    if (item.kind === 'section') waiting = waiting.filter(({ era }) => era.to > item.from);
    if (item.kind !== 'event') return [item];
    const begun = waiting.filter(({ era }) => era.from <= from[item.row]!);
    waiting = waiting.slice(begun.length);
    return [...begun, item];
  });
  const sections = items.some(({ kind }) => kind === 'section');
  return sections || items.length === 0 ? placed : [...placed, ...waiting];
}
