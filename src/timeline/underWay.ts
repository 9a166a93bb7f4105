/**
 * What begins before the window and goes on into it, though nothing of its own is drawn: how many. That
 * follows from counts of the whole story: of very many events few are at hand, and which of those without
 * a lane is chance.
 */
import { midnightOf } from '../model/calendar.ts';
import type { EventTable } from '../model/table.ts';
import { DAY, type Ms, type Row } from '../model/units.ts';
import { CLOSE } from '../store/underWay.ts';
import type { Counts } from '../store/storyStore.ts';
import type { TimeScale } from './scale.ts';

export interface Lasting {
  /** Midnight: that of the day on which the window begins. What begins on that day is counted where it is. */
  readonly day: Ms;
  /** What begins before the day and goes on into it. */
  readonly count: number;
  /** How many of it are drawn or named. */
  readonly drawn: number;
}

interface Input {
  readonly table: EventTable;
  /** Matching ones: all that are told by themselves and go on into the window, and any others. */
  readonly rows: readonly Row[];
  readonly counts: Pick<Counts, 'underWay'>;
  readonly scale: TimeScale;
  readonly dense: boolean;
  /** Whether the event is drawn or named by itself. */
  isTold(row: Row): boolean;
}

/** null: all of it is drawn, or it is not known. */
export function lastingInto({ table, rows, counts, scale, dense, isTold }: Input): Lasting | null {
  const { from, to } = scale.window;
  if (counts.underWay === null || (dense && to - from > CLOSE)) return null;
  const day = midnightOf(from);
  const count = counts.underWay(day);
  const drawn = rows.filter((row) =>
    isSpanFromBefore(table, row, day) && (table.to[row] as Ms) > day && isTold(row)).length;
  return count > drawn ? { day, count, drawn } : null;
}

/** It lasts more than a day, as what is counted does, and begins before the time. */
export function isSpanFromBefore({ from, to }: EventTable, row: Row, time: Ms): boolean {
  const start = from[row] as Ms;
  return start < time && (to[row] as Ms) - start > DAY;
}
