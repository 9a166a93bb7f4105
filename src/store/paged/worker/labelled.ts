/**
 * Where events are too many to be sent: those that may get a label. Without a filter the tiles name
 * them; of what matches a filter they name few, and the rest is the weightiest of every few pixels.
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
export const MOST_PAGES = 24;
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
  return [...groups.values()].flatMap((own) =>
    own.toSorted((a, b) => weight(b) - weight(a) || a.place - b.place).slice(0, room.of),
  );
}

/** Aligned stretches of about 40 px: by their number the places (half-open) that begin in each. */
export type LabelStretches = ReadonlyMap<number, readonly [Place, Place]>;

export function labelStretches({ level, first, count }: Bins, { bins: apart }: LabelRoom, index: DayIndex): LabelStretches {
  const days = apart * binDays(level);
  const stretches = new Map<number, [Place, Place]>();
  for (let number = Math.floor(first / apart); number * apart < first + count; number++) {
    const own: [Place, Place] = [placesBefore(index, number * days), placesBefore(index, (number + 1) * days)];
    if (own[1] > own[0]) stretches.set(number, own);
  }
  return stretches;
}

/**
 * Of each stretch without an event that is named already the matching one of most weight; of all of these
 * what few pages hold, those in the window first.
 */
export function weightiestPlaces(
  stretches: LabelStretches,
  named: readonly Place[],
  matching: PlaceSet,
  weights: Uint8Array,
  index: DayIndex,
  { window }: Pick<NearQuestion, 'window'>,
): Place[] {
  const shown = [window.from, window.to].map((time) => placesBefore(index, time / DAY));
  const isOutside = (place: Place) => Number(place < shown[0]! || place >= shown[1]!);
  const isNamed = ([from, to]: readonly [Place, Place]) => named.some((place) => place >= from && place < to);
  const best = [...stretches.values()]
    .filter((stretch) => !isNamed(stretch))
    .map(([from, to]) => weightiest(matching, from, to, weights))
    .filter((place) => place !== null)
    .toSorted((a, b) => isOutside(a) - isOutside(b) || weights[b]! - weights[a]! || a - b);
  const pages = new Set<number>();
  return best.filter((place) => {
    const page = Math.floor(place / index.rows);
    if (pages.size < MOST_PAGES) pages.add(page);
    return pages.has(page);
  });
}

const weight = ({ page, row }: PickedRow): number => weightOf(page.columns, row);

function weightiest(matching: PlaceSet, from: Place, to: Place, weights: Uint8Array): Place | null {
  let best: Place | null = null;
  for (let place = from; place < to; place++) {
    if ((best === null || weights[place]! > weights[best]!) && matching.has(place)) best = place;
  }
  return best;
}
