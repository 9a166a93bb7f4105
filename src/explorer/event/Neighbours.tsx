/** The way to the previous and the next event that match. */
import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';
import { useStrings } from '../reader/ReaderContext.tsx';

interface Props {
  readonly table: EventTable;
  readonly previous: Row | null;
  readonly next: Row | null;
  readonly onOpen: (id: string) => void;
}

export function Neighbours({ table, previous, next, onOpen }: Props) {
  const { event } = useStrings().page;
  const way = (row: Row | null, name: string, className: string) =>
    row !== null && (
      <button
        type="button"
        className={className}
        aria-label={`${name}: ${table.headline[row]}`}
        onClick={() => onOpen(table.id[row]!)}
      >
        <span lang={table.lang}>{table.headline[row]}</span>
      </button>
    );
  return (
    <div className="event-neighbours">
      {way(previous, event.previous, 'previous')}
      {way(next, event.next, 'next')}
    </div>
  );
}
