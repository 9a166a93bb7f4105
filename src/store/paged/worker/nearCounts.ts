/** How many events begin before each edge of a stretch of bins, and how many of an actor's are under way. */
import { placesBefore, type DayIndex } from '../../../model/dayIndex.ts';
import type { PlaceSet } from '../../../model/placeSet.ts';
import { countedAhead, type Softs } from '../../../model/softs.ts';
import { countBelow } from '../../../model/sorted.ts';
import { spansInto, type Spans } from '../../../model/spans.ts';
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
  { question, index, matching, sources, signal }: NearWork,
  bins: Bins,
  edges: Uint32Array,
): Promise<ActorSeries[]> {
  if (question.actors.length === 0) return [];
  const isAsked = question.lasting && bins.level === 0;
  const [softs, spans] = await Promise.all([
    sources.softs(signal),
    isAsked ? sources.spans(signal).catch(() => null) : null,
  ]);
  signal.throwIfAborted();
  const { from, to } = daysOf(bins);
  const days = Math.max(to, question.until) - from;
  const atFirst = spans && spansInto(spans, from, index.events);
  return Promise.all(
    question.actors.map(async (actor) => {
      const all = await sources.postings.ofActor(actor, signal);
      const own = matching ? all.and(matching) : all;
      const underWay = atFirst && underWayOnDays(own, spans, atFirst.countShared(own), from, days);
      return { actor, counts: spreadAtEdges(own, softs, bins, edges), underWay };
    }),
  );
}

/** How many of a set are under way when each of so many days begins, from how many it are on the first. */
function underWayOnDays(own: PlaceSet, spans: Spans, atFirst: number, first: number, days: number): Uint32Array {
  const { places, from, placesByEnd, to } = spans;
  let now = atFirst;
  let begun = countBelow(from, first);
  let ended = countBelow(to, first + 1);
  return Uint32Array.from({ length: days }, (_, i) => {
    for (; begun < from.length && from[begun]! < first + i; begun++) if (own.has(places[begun]!)) now += 1;
    for (; ended < to.length && to[ended]! <= first + i; ended++) if (own.has(placesByEnd[ended]!)) now -= 1;
    return now;
  });
}

function spreadAtEdges(own: PlaceSet, softs: Softs, bins: Bins, edges: Uint32Array): Float64Array {
  const ahead = countedAhead(softs, own);
  const { from } = daysOf(bins);
  const size = binDays(bins.level);
  const counts = Float64Array.from(edges, (place, edge) => own.rank(place) - ahead(from + edge * size));
  const [before] = counts;
  return counts.map((count) => count - before!);
}
