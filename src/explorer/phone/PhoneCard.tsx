/** One event on a phone: its mark on the axis and its card. */
import { civilFromMs } from '../../model/calendar.ts';
import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';
import { formatNumber } from '../../words/numbers.ts';
import { eventName } from '../figure/figureWords.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { cardNames } from './cardNames.ts';
import { CardNotes } from './CardNotes.tsx';
import { dateUnderYear } from './dateUnderYear.ts';
import { PhoneMark } from './PhoneMark.tsx';

interface Props {
  readonly table: EventTable;
  readonly row: Row;
  readonly hues: ArrayLike<number>;
  readonly chosen: boolean;
  readonly onOpen: () => void;
}

export function PhoneCard({ table, row, hues, chosen, onOpen }: Props) {
  const strings = useAllStrings();
  // Of the year that the list names where it begins.
  const { year } = civilFromMs(table.from[row]!);
  const workedOut = table.basis[row] === 'workedOut';
  const { actors, named, rest } = cardNames(table, row);
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
          <CardNotes table={table} row={row} />
        </span>
        {named.length > 0 && (
          <span className="phone-names" lang={table.lang}>
            {actors.map((actor) => (
              <i key={actor} className={`dot hue-${hues[actor] ?? 0}`} />
            ))}
            <span>
              {named.join(', ')}
              {rest.length > 0 && ` +${formatNumber(rest.length, strings)}`}
            </span>
          </span>
        )}
      </button>
    </>
  );
}
