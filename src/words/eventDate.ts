/** When an event was, with what must not go unsaid beside its date. */
import type { EventTable } from '../model/table.ts';
import type { Row } from '../model/units.ts';
import { dateInWords } from './dates.ts';
import type { Strings } from './strings.ts';

/** "5 November 2024, planned"; "1979, worked out". */
export function eventDateInWords(
  table: Pick<EventTable, 'date' | 'status' | 'basis'>, row: Row, strings: Strings,
): string {
  const parts = [dateInWords(table.date[row]!, strings)];
  if (table.status[row] === 'planned') parts.push(strings.timeline.planned);
  if (table.basis[row] === 'workedOut') parts.push(strings.timeline.layout.workedOut);
  return parts.join(', ');
}
