/** What the articles say of an event, where they differ, and how its date was worked out. */
import type { EventDetail } from '../../model/bundle.ts';
import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import type { Subject } from '../share/shared.ts';
import { Differences } from './Differences.tsx';
import { MediaLinks, Sources } from './Elsewhere.tsx';
import { Excerpts } from './Excerpts.tsx';

interface Props {
  readonly table: EventTable;
  readonly row: Row;
  readonly detail: EventDetail;
  /** Number of the excerpt that the address points out. */
  readonly pointedOut: number | null;
  /** null: nothing is shared from here. */
  readonly onShare: ((subject: Subject) => void) | null;
}

export function Evidence({ table, row, detail, pointedOut, onShare }: Props) {
  const { event } = useAllStrings().later;
  const { excerpts, differences, reasoning } = detail;
  return (
    <>
      {excerpts.length > 0 && (
        <Excerpts table={table} excerpts={excerpts} pointedOut={pointedOut} onShare={onShare} />
      )}
      <Sources lang={table.lang} detail={detail} />
      {differences.length > 0 && <Differences table={table} differences={differences} />}
      {reasoning && (
        <>
          <h3>{table.basis[row] === 'completed' ? event.howCompleted : event.howWorkedOut}</h3>
          <p className="event-reasoning" lang={table.lang}>
            {reasoning}
          </p>
        </>
      )}
      <MediaLinks lang={table.lang} detail={detail} />
    </>
  );
}
