/**
 * What goes on over the window's beginning and has neither lane nor label, so that nothing else tells of
 * it, is counted there. How much that is follows from counts of the whole story: of very many events few
 * are at hand, and which of those without a lane is chance.
 */
import type { EventTable } from '../model/table.ts';
import { DAY, type Ms, type Row } from '../model/units.ts';
import type { Counts } from '../store/storyStore.ts';
import type { Lasting } from './clusters.ts';

interface Input {
  readonly table: EventTable;
  /** Matching ones: all that have a lane and are under way, and any others. */
  readonly rows: readonly Row[];
  readonly counts: Counts;
  /** Whether the event has a lane or a label. */
  isTold(row: Row): boolean;
}

export function untoldAt(time: Ms, { table, rows, counts, isTold }: Input): Lasting {
  if (counts.underWay === null) return { rows: [], count: 0 };
  const underWay = rows.filter((row) => isSpanFromBefore(table, row, time) && (table.to[row] as Ms) > time);
  const untold = underWay.filter((row) => !isTold(row));
  return { rows: untold, count: Math.max(0, counts.underWay(time) - (underWay.length - untold.length)) };
}

/** It lasts more than a day, as what is counted does, and begins before the time. */
export function isSpanFromBefore({ from, to }: EventTable, row: Row, time: Ms): boolean {
  const start = from[row] as Ms;
  return start < time && (to[row] as Ms) - start > DAY;
}
