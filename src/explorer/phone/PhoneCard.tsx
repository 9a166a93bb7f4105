/** One event on a phone: its mark on the axis and its card. */
import { civilFromMs } from '../../model/calendar.ts';
import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';
import { formatNumber } from '../../words/numbers.ts';
import { eventName } from '../figure/figureWords.ts';
import { Note } from '../reader/Note.tsx';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { dateUnderYear } from './dateUnderYear.ts';
import { PhoneMark } from './PhoneMark.tsx';

const NAMED = 3;

interface Props {
  readonly table: EventTable;
  readonly row: Row;
  readonly hues: ArrayLike<number>;
  readonly chosen: boolean;
  readonly onOpen: () => void;
}

export function PhoneCard({ table, row, hues, chosen, onOpen }: Props) {
  const strings = useAllStrings();
  const { event } = strings.later;
  // Of the year that the list names where it begins.
  const { year } = civilFromMs(table.from[row]!);
  const workedOut = table.basis[row] === 'workedOut';
  const actors = [...(table.tookPart[row] ?? []), ...(table.affected[row] ?? [])];
  // What nobody takes part in is gathered under tags.
  const names =
    actors.length > 0
      ? actors.map((actor) => table.actors[actor]!.name)
      : (table.tagsOf[row] ?? []).map((tag) => table.tags[tag]!.name);
  const rest = names.length - NAMED;
  return (
    <>
      <PhoneMark table={table} row={row} chosen={chosen} />
      <button
        type="button"
        className="phone-card"
        aria-label={eventName(table, row, strings)}
        aria-current={chosen || undefined}
        onClick={onOpen}
      >
        <span className={workedOut ? 'phone-headline worked-out' : 'phone-headline'} lang={table.lang}>
          {table.headline[row]}
        </span>
        <span className="phone-date">
          {dateUnderYear(table.date[row]!, year, strings)}
          {workedOut && <Note text={event.workedOut} />}
          {table.status[row] === 'planned' && <Note text={event.planned} />}
        </span>
        {names.length > 0 && (
          <span className="phone-names" lang={table.lang}>
            {actors.slice(0, NAMED).map((actor) => (
              <span key={actor} className={`dot hue-${hues[actor] ?? 0}`} />
            ))}
            <span>
              {names.slice(0, NAMED).join(', ')}
              {rest > 0 && ` +${formatNumber(rest, strings)}`}
            </span>
          </span>
        )}
      </button>
    </>
  );
}
