/**
 * Where events are too many to be sent: those that may get a label. Without a filter the tiles name
 * them; of what matches a filter it is the weightiest of every few pixels.
 */
import { placesBefore, type DayIndex } from '../../../model/dayIndex.ts';
import type { PlaceSet } from '../../../model/placeSet.ts';
import type { Tile } from '../../../model/pages.ts';
import { DAY, type Place, type Px } from '../../../model/units.ts';
import { weightOf } from '../../../model/weight.ts';
import { binDays } from '../bins.ts';
import type { Bins, NearQuestion } from '../protocol.ts';
import { rowsOf, type PickedRow } from './extract.ts';

/** About the room of a short label. */
const LABEL: Px = 40;
/** Pages fetched for the labels of a filter. */
const MOST_PAGES = 12;
/** A day that is as wide as the plane has no room for more. */
const MOST_OF_BIN = 60;

export function labelledInTiles(tiles: readonly Tile[]): PickedRow[] {
  return tiles.flatMap(({ labelled }) => rowsOf(labelled, 0));
}

/** How labels are dealt out: of so many bins (aligned) so many events. */
export interface LabelRoom {
  readonly bins: number;
  readonly of: number;
}

/** As in tiles. */
export const TILE_ROOM: LabelRoom = { bins: 32, of: 4 };

/** Of every 40 px two events; of a bin that is wider than that, two for each 40 px of it. */
export function labelRoom(level: number, { window, width }: NearQuestion): LabelRoom {
  const binWidth = (width * binDays(level) * DAY) / (window.to - window.from);
  const bins = 2 ** Math.max(0, Math.ceil(Math.log2(LABEL / binWidth)));
  return { bins, of: Math.min(MOST_OF_BIN, 2 * Math.ceil((bins * binWidth) / LABEL)) };
}

/** Of events at hand those of most weight. @param rows by place */
export function weightiestRows(rows: readonly PickedRow[], level: number, room: LabelRoom): PickedRow[] {
  const groups = new Map<number, PickedRow[]>();
  for (const picked of rows) {
    const group = Math.floor(picked.page.columns.fromDay[picked.row]! / binDays(level) / room.bins);
    const own = groups.get(group);
    if (own) own.push(picked);
    else groups.set(group, [picked]);
  }
  const weight = ({ page, row }: PickedRow) => weightOf(page.columns, row);
  return [...groups.values()].flatMap((own) =>
    own.toSorted((a, b) => weight(b) - weight(a) || a.place - b.place).slice(0, room.of),
  );
}

/** Of every 40 px of the bins the matching event of most weight; of all of these, what few pages hold. */
export function weightiestPlaces(
  bins: Bins,
  { bins: apart }: LabelRoom,
  matching: PlaceSet,
  weights: Uint8Array,
  index: DayIndex,
): Place[] {
  const size = binDays(bins.level);
  const best: Place[] = [];
  for (let group = Math.floor(bins.first / apart); group * apart < bins.first + bins.count; group++) {
    const from = matching.rank(placesBefore(index, group * apart * size));
    const to = matching.rank(placesBefore(index, (group + 1) * apart * size));
    const place = weightiest(matching, from, to, weights);
    if (place !== null) best.push(place);
  }
  best.sort((a, b) => weights[b]! - weights[a]! || a - b);
  const pages = new Set<number>();
  return best.filter((place) => {
    const page = Math.floor(place / index.rows);
    if (pages.size < MOST_PAGES) pages.add(page);
    return pages.has(page);
  });
}

/** Among the members from the nth up to, not including, the mth. */
function weightiest(matching: PlaceSet, n: number, m: number, weights: Uint8Array): Place | null {
  let best: Place | null = null;
  for (const place of matching.slice(n, m)) {
    if (best === null || weights[place]! > weights[best]!) best = place;
  }
  return best;
}
