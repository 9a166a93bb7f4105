/** How many events begin before each edge of a stretch of bins. */
import { dayOf, placesBefore, type DayIndex } from '../../../model/dayIndex.ts';
import type { PlaceSet } from '../../../model/placeSet.ts';
import type { ActorIndex } from '../../../model/units.ts';
import { binDays, daysOf } from '../bins.ts';
import type { ActorSeries, Bins } from '../protocol.ts';
import type { PickedRow } from './extract.ts';

/** Places of the events that are the first at or after each edge: how many of the story begin before it. */
export function placesAtEdges(index: DayIndex, { level, first, count }: Bins): Uint32Array {
  const size = binDays(level);
  return Uint32Array.from({ length: count + 1 }, (_, edge) => placesBefore(index, (first + edge) * size));
}

/** Of the events of a set. @param edges as `placesAtEdges` gives them */
export function seriesOf(actor: ActorIndex, own: PlaceSet, edges: Uint32Array): ActorSeries {
  const before = own.rank(edges[0]!);
  return { actor, counts: edges.map((place) => own.rank(place) - before) };
}

/**
 * Of events that are at hand.
 *
 * @param rows all that match and begin within the bins, and any others
 * @param partsOf those who have an event: its actors and their groups
 */
export function seriesFromRows(
  actors: readonly ActorIndex[],
  rows: readonly PickedRow[],
  index: DayIndex,
  bins: Bins,
  partsOf: (picked: PickedRow) => ReadonlySet<ActorIndex>,
): ActorSeries[] {
  const { from, to } = daysOf(bins);
  const size = binDays(bins.level);
  const counts = new Map(actors.map((actor) => [actor, new Uint32Array(bins.count + 1)]));
  for (const picked of rows) {
    const day = dayOf(index, picked.place);
    if (day < from || day >= to) continue;
    const bin = Math.floor(day / size) - bins.first;
    for (const actor of partsOf(picked)) {
      const own = counts.get(actor);
      if (own) own[bin + 1]! += 1;
    }
  }
  return [...counts].map(([actor, own]) => ({ actor, counts: summedUp(own) }));
}

/** In place: each number becomes the sum of all up to it. */
export function summedUp(counts: Uint32Array): Uint32Array {
  for (let i = 1; i < counts.length; i++) counts[i]! += counts[i - 1]!;
  return counts;
}
