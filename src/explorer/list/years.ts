import { civilFromMs } from '../../model/calendar.ts';
import type { EventTable } from '../../model/table.ts';

/** The year that begins at an item of the list, to be named there; null within a year. */
export function startsYear(table: Pick<EventTable, 'from'>, rows: ArrayLike<number>, index: number): number | null {
  const yearOf = (at: number) => civilFromMs(table.from[rows[at]!]!).year;
  const year = yearOf(index);
  return index > 0 && yearOf(index - 1) === year ? null : year;
}
