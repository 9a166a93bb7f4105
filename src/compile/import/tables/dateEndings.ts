/** What a row of begun things without an end is: over on its day, or begun with nobody knows which end. */
import type { DateEntry } from './mapping.ts';
import { wordsOf } from './table.ts';
import type { Table } from './table.ts';

export const BIRTH = /\b(?:birth|born|b)\b/;
export const DEATH = /\b(?:death|died|d)\b/;

/** Of so few rows nothing can be concluded but of lives. */
const FEW = 10;
/** Share of rows with an end from which on an empty cell is no habit of single days. */
const NEARLY_ALL = 0.8;

/**
 * No life is over on the day it began. Of anything else an empty cell says nothing, for single days are
 * often written so: unless nearly all rows have an end, such a row stays what its beginning says.
 */
export function withEnding(entry: DateEntry, { columns, rows }: Table): DateEntry {
  if (entry.start === undefined || entry.end === undefined) return entry;
  const [start, end] = [columns.indexOf(entry.start), columns.indexOf(entry.end)];
  const begun = rows.filter(({ cells }) => cells[start] !== '');
  const ended = begun.filter(({ cells }) => cells[end] !== '').length;
  const isLife = BIRTH.test(wordsOf(entry.start)) && DEATH.test(wordsOf(entry.end));
  const isNearlyAll = begun.length >= FEW && ended >= begun.length * NEARLY_ALL;
  const isUsual = isLife ? ended * 2 > begun.length : isNearlyAll;
  return { ...entry, without_end: isUsual && ended < begun.length ? 'unknown' : 'one day' };
}
