/**
 * Events without a lane that last into a stretch from before. Lanes are given once for all events; under a
 * filter most are empty, and what has none is drawn in one that is free (`timeline/freeLanes.ts`).
 */
import { placesBefore } from '../../../model/dayIndex.ts';
import type { PlaceSet } from '../../../model/placeSet.ts';
import { countBelow } from '../../../model/sorted.ts';
import type { Place } from '../../../model/units.ts';
import type { PickedRow } from './extract.ts';
import { rowsAt, type NearWork } from './nearWork.ts';

/** There are four lanes: where more last, few of them would find one, and all are counted instead. */
const MOST_LASTING = 12;

/**
 * Of those that match, none where they are too many, or where it cannot be known which they are.
 *
 * @param day on which the stretch begins
 * @param picked those that are at hand already
 */
export async function lastingInto(
  near: NearWork,
  matching: PlaceSet,
  day: number,
  picked: readonly PickedRow[],
): Promise<PickedRow[]> {
  const { index, sources, signal } = near;
  const spans = await sources.spans(signal).catch(() => null);
  signal.throwIfAborted();
  if (!spans) return [];
  const begun = placesBefore(index, day);
  const known = new Set(picked.map(({ place }) => place));
  const lasting: Place[] = [];
  for (let i = countBelow(spans.to, day + 1); i < spans.to.length; i++) {
    const place = spans.placesByEnd[i]!;
    if (place < begun && matching.has(place) && !known.has(place)) lasting.push(place);
    if (lasting.length > MOST_LASTING) return [];
  }
  return rowsAt(near, lasting);
}
