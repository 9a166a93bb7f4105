/** Where in a row of an actor a word has room beside dots, knots and short bars; long bars may pass behind it. */
import type { Px } from '../model/units.ts';
import type { ActorMarks } from './actorShapes.ts';

interface Reach {
  readonly from: Px;
  readonly to: Px;
}

/** Bars that are longer may pass behind words. */
const LONG: Px = 180;
/** Half of a dot or a knot, with air. */
const AIR: Px = 9;

/** @param y centre of the row */
export function takenIn(marks: readonly ActorMarks[], y: Px): Reach[] {
  return marks.flatMap(({ x, bars, joined, places }) => {
    const first = places[0]?.y ?? Infinity;
    const last = places.at(-1)?.y ?? -Infinity;
    const isCrossed = joined && first <= y && y <= last;
    if (!isCrossed && !places.some((place) => place.y === y)) return [];
    const joint = isCrossed ? [{ from: x - AIR, to: x + AIR }] : [];
    if (!places.some((place) => place.y === y)) return joint;
    const own = bars.filter(({ x0, x1, kind }) => kind === 'dot' || x1 - x0 <= LONG);
    return [...joint, ...own.map(({ x0, x1 }) => ({ from: x0 - AIR / 2, to: x1 + AIR / 2 }))];
  });
}

/** The leftmost place where so much has room within a reach; null: there is none. */
export function firstGap(taken: readonly Reach[], w: Px, { from, to }: Reach): Px | null {
  let x = from;
  for (const one of taken.toSorted((a, b) => a.from - b.from)) {
    if (one.from >= x + w) break;
    x = Math.max(x, one.to);
  }
  return x + w <= to ? x : null;
}
