/** What is near a window that has too many events for marks: counts, and whose labels there is room for. */
import type { PlaceSet } from '../../../model/placeSet.ts';
import type { ActorIndex } from '../../../model/units.ts';
import { daysOf } from '../bins.ts';
import type { ActorSeries, NearAnswer } from '../protocol.ts';
import type { PickedRow } from './extract.ts';
import {
  labelledInTiles,
  labelRoom,
  labelStretches,
  TILE_ROOM,
  weightiestPlaces,
  weightiestRows,
} from './labelled.ts';
import { placesAtEdges, seriesFromRows, seriesOf } from './nearCounts.ts';
import { eventsOf, partsOf, rowsIn, type NearWork } from './nearWork.ts';
import { pagesOver } from './pagesOver.ts';
import { seriesFromTiles, tilesOver, type TilesOver } from './tiles.ts';

/** Pages fetched for labels alone. */
const MOST_LABEL_PAGES = 16;

const LABELS_ONLY = { complete: null, withOthers: false };

export function denseAnswer(near: NearWork): Promise<NearAnswer> {
  return near.matching ? matchingAnswer(near, near.matching) : tileAnswer(near);
}

/** Without a filter: what the pyramid says, and of actors that are not in it what their lists say. */
async function tileAnswer(near: NearWork): Promise<NearAnswer> {
  const { question, index, sources, signal } = near;
  const { bins } = question;
  const all = placesAtEdges(index, bins);
  const over = await tilesOver(bins, index, sources.story.pages, sources.files, signal);
  const rows = await untoldRows(near, over);
  const known = pyramidSeries(near, over, rows);
  const actors = await Promise.all(
    question.actors.map(async (actor): Promise<ActorSeries> => {
      const counts = known.get(actor);
      return counts ? { actor, counts } : seriesOf(actor, await sources.postings.ofActor(actor, signal), all);
    }),
  );
  const close = await labelledClose(near);
  const told = () => [...labelledInTiles(over.tiles), ...weightiestRows(rows, bins.level, TILE_ROOM)];
  return { bins, all, actors, events: await eventsOf(near, close ?? told(), LABELS_ONLY) };
}

/** Events that no tile tells of: few, wherever that is so. */
async function untoldRows(near: NearWork, { untold }: TilesOver): Promise<PickedRow[]> {
  const size = near.index.rows;
  const pages = new Set<number>();
  for (const [from, to] of untold) {
    for (let page = Math.floor(from / size); page * size < to; page++) pages.add(page);
  }
  const rows = await rowsIn(near, [...pages]);
  return rows.filter(({ place }) => untold.some(([from, to]) => place >= from && place < to));
}

function pyramidSeries(
  { question: { bins }, index, sources: { story } }: NearWork,
  { tiles }: TilesOver,
  rows: readonly PickedRow[],
): Map<ActorIndex, Uint32Array> {
  const told = seriesFromTiles(tiles, bins, story.pages);
  const rest = seriesFromRows(story.pages.pyramid.actors, rows, index, bins, partsOf(story));
  return new Map(
    told.map(({ actor, counts }, i) => [actor, counts.map((count, bin) => count + rest[i]!.counts[bin]!)]),
  );
}

/** With a filter: what the lists of places say. */
async function matchingAnswer(near: NearWork, matching: PlaceSet): Promise<NearAnswer> {
  const { index, question: { bins } } = near;
  const all = placesAtEdges(index, bins);
  const [actors, labelled] = await Promise.all([seriesByLists(near, all), labelledMatches(near, matching)]);
  return { bins, all, actors, events: await eventsOf(near, labelled, LABELS_ONLY) };
}

/** Of the actors asked for, what matches. @param edges as `placesAtEdges` gives them */
export function seriesByLists(
  { question, matching, sources, signal }: NearWork,
  edges: Uint32Array,
): Promise<ActorSeries[]> {
  return Promise.all(
    question.actors.map(async (actor) => {
      const own = await sources.postings.ofActor(actor, signal);
      return seriesOf(actor, matching ? own.and(matching) : own, edges);
    }),
  );
}

/** Where few pages hold all that is close, the weightiest of it: a window of days has few bins. */
async function labelledClose(near: NearWork): Promise<PickedRow[] | null> {
  const { close } = near.question;
  const pages = pagesOver(daysOf(close), near.index, near.matching);
  return pages.length > MOST_LABEL_PAGES ? null : weightiestIn(near, pages);
}

/** Of what matches and begins close, in these pages. */
async function weightiestIn(near: NearWork, pages: readonly number[]): Promise<PickedRow[]> {
  const { question, matching } = near;
  const { close } = question;
  const { from, to } = daysOf(close);
  const rows = (await rowsIn(near, pages)).filter(({ page, row, place }) => {
    const day = page.columns.fromDay[row]!;
    return day >= from && day < to && (!matching || matching.has(place));
  });
  return weightiestRows(rows, close.level, labelRoom(close.level, question));
}

/** Those that the tiles name, and where they name none, the weightiest. */
async function labelledMatches(near: NearWork, matching: PlaceSet): Promise<PickedRow[]> {
  const { question, index, sources, signal } = near;
  const close = await labelledClose(near);
  if (close) return close;
  const { close: bins } = question;
  const [{ tiles }, weights] = await Promise.all([
    tilesOver(bins, index, sources.story.pages, sources.files, signal),
    sources.files.weights(signal),
  ]);
  const named = labelledInTiles(tiles).filter(({ place }) => matching.has(place));
  const stretches = labelStretches(bins, labelRoom(bins.level, question), index);
  const told = named.map(({ place }) => place);
  const places = weightiestPlaces(stretches, told, matching, weights, index, question);
  const pages = new Set(places.map((place) => Math.floor(place / index.rows)));
  // What else is in these pages costs nothing.
  return [...named, ...(await weightiestIn(near, [...pages]))];
}
