/** Where in the list the events of a count begin. */
import type { EventTable } from '../../model/table.ts';
import type { Place } from '../../model/units.ts';
import type { Awaitable, StoryStore } from '../../store/storyStore.ts';
import type { Cluster } from '../../timeline/layout.ts';
import { whenThere } from '../data/awaitable.ts';

/**
 * The first of them that begins in the window, else the first at all.
 *
 * @param table what the count was made from
 */
export function listedFrom(
  { rows, since }: Pick<Cluster, 'rows' | 'since'>,
  table: Pick<EventTable, 'from' | 'place'>,
  store: Pick<StoryStore, 'placesAt'>,
  signal: AbortSignal,
): Awaitable<Place> {
  const within = rows.filter((row) => table.from[row]! >= since);
  const [first] = (within.length > 0 ? within : rows).toSorted((a, b) => a - b);
  if (first !== undefined) return table.place[first]!;
  return whenThere(store.placesAt([since], signal), ([place = 0]) => place);
}
