/** Which item of the vertical axis shows an event, and which event an item shows. */
import type { PhoneItem } from './phoneItems.ts';

/**
 * Where to begin reading so that an event comes first: at what stands over it and belongs to it (its section,
 * its era, time that was skipped before it), or at the closed section that it is in.
 *
 * @param index among the matching events
 * @returns number of the item; null when there is none
 */
export function itemToBeginAt(items: readonly PhoneItem[], index: number): number | null {
  let at = items.findLastIndex((item) => (firstShownBy(item) ?? Infinity) <= index);
  if (at < 0) return items.length > 0 ? 0 : null;
  while (at > 0 && leadsOn(items[at - 1]!)) at -= 1;
  return at;
}

/** Index of the event that an item shows, or else of the next one that is shown; null at the end. */
export function eventFrom(items: readonly PhoneItem[], at: number): number | null {
  for (const item of items.slice(at)) {
    const index = firstShownBy(item);
    if (index !== null) return index;
  }
  return null;
}

function firstShownBy(item: PhoneItem): number | null {
  if (item.kind === 'event') return item.index;
  return item.kind === 'section' ? item.first : null;
}

/** Whether it is said of what follows it. */
function leadsOn(item: PhoneItem): boolean {
  return item.kind === 'section' ? item.open : item.kind !== 'event' && item.kind !== 'rest';
}
