import { civilFromMs } from '../../model/calendar.ts';
import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';

/** The year that begins with an event of a list, to be named there; null within a year. @param before null at the beginning */
export function startsYear({ from }: Pick<EventTable, 'from'>, row: Row, before: Row | null): number | null {
  const yearOf = (of: Row) => civilFromMs(from[of]!).year;
  const year = yearOf(row);
  return before !== null && yearOf(before) === year ? null : year;
}
