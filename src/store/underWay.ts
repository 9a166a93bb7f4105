/** How many events are under way at a time, from when the long ones begin and end. */
import type { PlaceSet } from '../model/placeSet.ts';
import { countBelow } from '../model/sorted.ts';
import type { Spans } from '../model/spans.ts';
import { DAY, type Ms } from '../model/units.ts';

/**
 * In windows up to so long it is told how many are under way, however many begin there; in longer ones where
 * there is room for marks.
 */
export const CLOSE: Ms = 16 * DAY;

/** How many events that last more than a day have begun before a time and go on beyond it: exact. */
export type CountUnderWay = (time: Ms) => number;

/**
 * Of the events of a set. Takes about as many steps as there are spans when it is first asked for a time
 * before which any begins, then few for each time.
 */
export function underWayIn(
  { places, from, placesByEnd, to }: Spans,
  matching: PlaceSet,
): CountUnderWay {
  let begun: Uint32Array | undefined;
  let ended: Uint32Array | undefined;
  return (time) => {
    const day = time / DAY;
    const before = countBelow(from, day);
    if (before === 0) return 0;
    begun ??= matching.countFirst(places);
    ended ??= matching.countFirst(placesByEnd);
    // They end at midnights, so by any time of a day those have that end before the next.
    return begun[before]! - ended[countBelow(to, Math.floor(day) + 1)]!;
  };
}
