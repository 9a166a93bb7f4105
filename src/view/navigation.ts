/** Ways from where the reader is to other matching events. */
import type { PlaceSet } from '../model/placeSet.ts';
import type { Place } from '../model/units.ts';

/** Matching events next to one, which need not match itself; null at the ends. */
export function neighbours(matching: PlaceSet, place: Place): { previous: Place | null; next: Place | null } {
  const at = matching.rank(place);
  return { previous: matching.at(at - 1), next: matching.at(matching.has(place) ? at + 1 : at) };
}
