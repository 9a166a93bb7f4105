import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';

/** Names of the eras that the event surely lies in: its whole extent does. Longest first. */
export function erasOf({ eras, from, to }: Pick<EventTable, 'eras' | 'from' | 'to'>, row: Row): string[] {
  return eras
    .filter((era) => era.from <= from[row]! && to[row]! <= era.to)
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
    .map(({ name }) => name);
}
