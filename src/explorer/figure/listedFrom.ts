/** Where in the list the events of a count begin. */
import type { EventTable } from '../../model/table.ts';
import type { Ms, Place } from '../../model/units.ts';
import type { Awaitable, StoryStore } from '../../store/storyStore.ts';
import type { Cluster } from '../../timeline/layout.ts';
import { whenThere } from '../data/awaitable.ts';

/**
 * The first of them that begins in the window, else the first at all.
 *
 * @param table what the count was made from @param begin of the window
 */
export function listedFrom(
  { rows }: Pick<Cluster, 'rows'>,
  table: Pick<EventTable, 'from' | 'place'>,
  begin: Ms,
  store: Pick<StoryStore, 'placesAt'>,
  signal: AbortSignal,
): Awaitable<Place> {
  const within = rows.filter((row) => table.from[row]! >= begin);
  const [first] = (within.length > 0 ? within : rows).toSorted((a, b) => a - b);
  if (first !== undefined) return table.place[first]!;
  return whenThere(store.placesAt([begin], signal), ([place = 0]) => place);
}
