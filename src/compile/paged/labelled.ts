/**
 * The events worth a label at each level of the pyramid, bottom-up: of every 32 bins the four of most
 * weight. Those of 32 bins are among those of the two times 32 bins below.
 */
import type { Place } from '../../model/units.ts';
import { weightOf } from '../../model/weight.ts';
import type { WeightColumns } from '../../model/weight.ts';

/** Bins of a group. */
export const GROUP = 32;
const MOST = 4;

/** A group's number is that of its first bin, divided by 32; by number, ascending. */
export interface LabelledLevel {
  readonly groups: readonly number[];
  /** Of each group, heaviest first. */
  readonly places: readonly (readonly Place[])[];
}

/** @param days on which the events begin, by place */
export function labelledLevels(
  days: ArrayLike<number>,
  columns: WeightColumns,
  levels: number,
): LabelledLevel[] {
  const level = (
    groupOf: (i: number) => number,
    candidates: (i: number) => readonly Place[],
    count: number,
  ): LabelledLevel => {
    const groups: number[] = [];
    const places: Place[][] = [];
    for (let i = 0; i < count; i++) {
      const group = groupOf(i);
      if (groups.at(-1) !== group) {
        groups.push(group);
        places.push([]);
      }
      for (const place of candidates(i)) insert(places.at(-1)!, place, columns);
    }
    return { groups, places };
  };
  const made = [level((place) => Math.floor(days[place]! / GROUP), (place) => [place], days.length)];
  while (made.length < levels) {
    const below = made.at(-1)!;
    made.push(level((i) => Math.floor(below.groups[i]! / 2), (i) => below.places[i]!, below.groups.length));
  }
  return made;
}

/** Of equal weight the earlier one stays. */
function insert(kept: Place[], place: Place, columns: WeightColumns): void {
  const weight = weightOf(columns, place);
  let at = kept.length;
  while (at > 0) {
    const other = kept[at - 1]!;
    const difference = weightOf(columns, other) - weight;
    if (difference > 0 || (difference === 0 && other < place)) break;
    at -= 1;
  }
  if (at >= MOST) return;
  kept.splice(at, 0, place);
  kept.length = Math.min(kept.length, MOST);
}

/** Places of a level's groups that hold these bins, ascending. */
export function labelledIn({ groups, places }: LabelledLevel, first: number, bins: number): Place[] {
  const found: Place[] = [];
  for (const [i, group] of groups.entries()) {
    if (group * GROUP + GROUP > first && group * GROUP < first + bins) found.push(...places[i]!);
  }
  return found.toSorted((a, b) => a - b);
}
