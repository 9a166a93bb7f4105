/** How many events are under way at a time, from when the long ones begin and end. */
import type { PlaceSet } from '../model/placeSet.ts';
import { countBelow } from '../model/sorted.ts';
import type { Spans } from '../model/spans.ts';
import { DAY, type Ms } from '../model/units.ts';

/** How many events that last more than a day have begun before a time and go on beyond it: exact. */
export type CountUnderWay = (time: Ms) => number;

/** Of the events of a set. Takes about as many steps as there are spans, then few for each time. */
export function underWayIn(
  { places, from, placesByEnd, to }: Spans,
  matching: PlaceSet,
): CountUnderWay {
  const begun = matchingAmong(places, matching);
  const ended = matchingAmong(placesByEnd, matching);
  return (time) => {
    const day = time / DAY;
    // They end at midnights, so by any time of a day those have that end before the next.
    return begun[countBelow(from, day)]! - ended[countBelow(to, Math.floor(day) + 1)]!;
  };
}

/** How many of the first n places are in the set, by n. */
function matchingAmong(places: Uint32Array, matching: PlaceSet): Uint32Array {
  const counts = new Uint32Array(places.length + 1);
  for (let i = 0; i < places.length; i++) counts[i + 1] = counts[i]! + (matching.has(places[i]!) ? 1 : 0);
  return counts;
}
