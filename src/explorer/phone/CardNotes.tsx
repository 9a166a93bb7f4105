/** What must not go unsaid beside the date on a card: worked out, planned. */
import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';
import { Note } from '../reader/Note.tsx';
import { useAllStrings } from '../reader/useAllStrings.ts';

interface Props {
  readonly table: EventTable;
  readonly row: Row;
}

export function CardNotes({ table, row }: Props) {
  const { event } = useAllStrings().later;
  return (
    <>
      {table.basis[row] === 'workedOut' && <Note text={event.workedOut} />}
      {table.status[row] === 'planned' && <Note text={event.planned} />}
    </>
  );
}
