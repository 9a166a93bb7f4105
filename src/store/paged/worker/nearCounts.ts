/** How many events begin before each edge of a stretch of bins. */
import { placesBefore, type DayIndex } from '../../../model/dayIndex.ts';
import type { PlaceSet } from '../../../model/placeSet.ts';
import { countedAhead, type Softs } from '../../../model/softs.ts';
import { binDays, daysOf } from '../bins.ts';
import type { ActorSeries, Bins } from '../protocol.ts';
import type { NearWork } from './nearWork.ts';

/** Places of the events that are the first at or after each edge: how many of the story begin before it. */
export function placesAtEdges(index: DayIndex, { level, first, count }: Bins): Uint32Array {
  const size = binDays(level);
  return Uint32Array.from({ length: count + 1 }, (_, edge) => placesBefore(index, (first + edge) * size));
}

/** Of the actors asked for, what matches, by their lists. @param edges of the bins, as `placesAtEdges` gives them */
export async function seriesByLists(
  { question, matching, sources, signal }: NearWork,
  bins: Bins,
  edges: Uint32Array,
): Promise<ActorSeries[]> {
  if (question.actors.length === 0) return [];
  const softs = await sources.softs(signal);
  return Promise.all(
    question.actors.map(async (actor) => {
      const own = await sources.postings.ofActor(actor, signal);
      return { actor, counts: spreadAtEdges(matching ? own.and(matching) : own, softs, bins, edges) };
    }),
  );
}

function spreadAtEdges(own: PlaceSet, softs: Softs, bins: Bins, edges: Uint32Array): Float64Array {
  const ahead = countedAhead(softs, own);
  const { from } = daysOf(bins);
  const size = binDays(bins.level);
  const counts = Float64Array.from(edges, (place, edge) => own.rank(place) - ahead(from + edge * size));
  const [before] = counts;
  return counts.map((count) => count - before!);
}
