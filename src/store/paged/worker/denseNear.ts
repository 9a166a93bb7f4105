/** What is near a window that has too many events for marks: counts, and whose labels there is room for. */
import type { PlaceSet } from '../../../model/placeSet.ts';
import type { ActorIndex } from '../../../model/units.ts';
import { daysOf } from '../bins.ts';
import type { ActorSeries, NearAnswer } from '../protocol.ts';
import type { PickedRow } from './extract.ts';
import { labelledInTiles, labelRoom, TILE_ROOM, weightiestPlaces, weightiestRows } from './labelled.ts';
import { placesAtEdges, seriesFromRows, seriesOf } from './nearCounts.ts';
import { eventsOf, partsOf, rowsAt, rowsIn, type NearWork } from './nearWork.ts';
import { pagesOver } from './pagesOver.ts';
import { seriesFromTiles, tilesOver, type TilesOver } from './tiles.ts';

/** Pages fetched for labels alone. */
const MOST_LABEL_PAGES = 16;
/** So many labels that the tiles name do for a filter. */
const ENOUGH_LABELS = 12;

const LABELS_ONLY = { complete: false, withOthers: false };

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
  const { question, index, sources, signal } = near;
  const { bins } = question;
  const all = placesAtEdges(index, bins);
  const [actors, labelled] = await Promise.all([
    Promise.all(
      question.actors.map(async (actor) => {
        const own = await sources.postings.ofActor(actor, signal);
        return seriesOf(actor, own.and(matching), all);
      }),
    ),
    labelledMatches(near, matching),
  ]);
  return { bins, all, actors, events: await eventsOf(near, labelled, LABELS_ONLY) };
}

/** Where few pages hold all that is close, the weightiest of it: a window of days has few bins. */
async function labelledClose(near: NearWork): Promise<PickedRow[] | null> {
  const { question, index, matching } = near;
  const { close } = question;
  const pages = pagesOver(close, index, matching);
  if (pages.length > MOST_LABEL_PAGES) return null;
  const { from, to } = daysOf(close);
  const rows = (await rowsIn(near, pages)).filter(({ page, row, place }) => {
    const day = page.columns.fromDay[row]!;
    return day >= from && day < to && (!matching || matching.has(place));
  });
  return weightiestRows(rows, close.level, labelRoom(close.level, question));
}

/** Those that the tiles name; of a filter that few of them match, the weightiest of all. */
async function labelledMatches(near: NearWork, matching: PlaceSet): Promise<PickedRow[]> {
  const { question, index, sources, signal } = near;
  const close = await labelledClose(near);
  if (close) return close;
  const { tiles } = await tilesOver(question.close, index, sources.story.pages, sources.files, signal);
  const named = labelledInTiles(tiles).filter(({ place }) => matching.has(place));
  if (named.length >= ENOUGH_LABELS) return named;
  const room = labelRoom(question.close.level, question);
  const weights = await sources.files.weights(signal);
  const places = weightiestPlaces(question.close, room, matching, weights, index);
  return [...named, ...(await rowsAt(near, places))];
}
