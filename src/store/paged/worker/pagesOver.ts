/** Which pages of rows have events that begin in a stretch, or are drawn into it from before. */
import { placesBefore, type DayIndex } from '../../../model/dayIndex.ts';
import type { PlaceSet } from '../../../model/placeSet.ts';
import { daysOf } from '../bins.ts';
import type { Bins } from '../protocol.ts';

/** @param matching only pages that have such events; null: all */
export function pagesOver(bins: Bins, index: DayIndex, matching: PlaceSet | null): number[] {
  const { from, to } = daysOf(bins);
  const { rows, pageEnds } = index;
  const before = placesBefore(index, from);
  const after = placesBefore(index, to);
  const pages: number[] = [];
  for (let page = 0; page * rows < after; page++) {
    const touches = (page + 1) * rows > before || pageEnds[page]! > from;
    const end = Math.min((page + 1) * rows, after);
    const isFit = !matching || matching.rank(end) > matching.rank(page * rows);
    if (touches && isFit) pages.push(page);
  }
  return pages;
}
