/** What of a window that has too many events for marks may be labelled. */
import type { PlaceSet } from '../../../model/placeSet.ts';
import { daysOf } from '../bins.ts';
import type { NearEvents } from '../protocol.ts';
import type { PickedRow } from './extract.ts';
import {
  labelledInTiles,
  labelRoom,
  labelStretches,
  TILE_ROOM,
  weightiestPlaces,
  weightiestRows,
} from './labelled.ts';
import { eventsOf, rowsIn, type NearWork } from './nearWork.ts';
import { pagesOver } from './pagesOver.ts';
import { tilesOver, type TilesOver } from './tiles.ts';

/** Pages fetched for labels alone. */
const MOST_LABEL_PAGES = 16;

const LABELS_ONLY = { complete: null, withOthers: false };

/** Those that may get a label: without a filter what the tiles name, else what matches of it and more. */
export async function denseEvents(near: NearWork): Promise<NearEvents> {
  const close = await labelledClose(near);
  const picked = close ?? await (near.matching ? labelledMatches(near, near.matching) : labelledAll(near));
  return eventsOf(near, picked, LABELS_ONLY);
}

async function labelledAll(near: NearWork): Promise<PickedRow[]> {
  const { question: { bins }, index, sources, signal } = near;
  const over = await tilesOver(bins, index, sources.story.pages, sources.files, signal);
  const rows = await untoldRows(near, over);
  return [...labelledInTiles(over.tiles), ...weightiestRows(rows, bins.level, TILE_ROOM)];
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
