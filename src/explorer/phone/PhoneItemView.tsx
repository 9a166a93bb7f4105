/** One item of the vertical axis. */
import type { ReactNode, Ref } from 'react';
import { civilFromMs } from '../../model/calendar.ts';
import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';
import { dateInWords, dayInWords, durationInWords } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { formatNumber, plural } from '../../words/numbers.ts';
import { yearInWords } from '../../words/years.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { PhoneCard } from './PhoneCard.tsx';
import { standsAlone } from './dateUnderYear.ts';
import { monthInWords } from './monthInWords.ts';
import type { PhoneItem } from './phoneItems.ts';

/** Ticks drawn for events that do not match; more are only counted. */
const MOST_TICKS = 12;

interface Props {
  readonly ref: Ref<HTMLLIElement>;
  readonly index: number;
  readonly item: PhoneItem;
  readonly table: EventTable;
  readonly hues: ArrayLike<number>;
  readonly chosen: Row | null;
  readonly onOpen: (row: Row) => void;
  readonly onToggle: (section: string, open: boolean) => void;
}

export function PhoneItemView({ ref, index, item, ...props }: Props) {
  return (
    <li ref={ref} data-index={index} className={`phone-item ${item.kind}`}>
      <Content item={item} {...props} />
    </li>
  );
}

function Content({ item, table, hues, chosen, onOpen, onToggle }: Omit<Props, 'ref' | 'index'>): ReactNode {
  const strings = useStrings();
  const { phone } = strings.page;
  switch (item.kind) {
    case 'event':
      return (
        <>
          <span className="phone-year">
            {item.year !== null && standsAlone(item.year) && yearInWords(item.year, strings)}
          </span>
          <PhoneCard table={table} row={item.row} hues={hues} chosen={item.row === chosen} onOpen={onOpen} />
        </>
      );
    case 'skipped':
      return <span className="phone-note">{fill(phone.skipped, { time: durationInWords(item.time, strings) })}</span>;
    case 'others':
      return (
        <>
          <span className="phone-ticks" aria-hidden="true">
            {Array.from({ length: Math.min(item.count, MOST_TICKS) }, (_, i) => (
              <i key={i} />
            ))}
          </span>
          <span className="phone-note">{plural(phone.others, item.count, strings)}</span>
        </>
      );
    case 'era':
      return (
        <>
          <b lang={table.lang}>{item.era.name}</b>
          <span>{dateInWords(item.era.date, strings, { style: 'short' })}</span>
        </>
      );
    case 'toldOn':
      return (
        <>
          <b>{fill(phone.toldOn, { date: dayInWords(item.day, strings) })}</b>
          <span>{phone.aheadWhenTold}</span>
        </>
      );
    default:
      return (
        <h2>
          <button type="button" aria-expanded={item.open} onClick={() => onToggle(item.key, !item.open)}>
            {item.unit === 'year'
              ? yearInWords(civilFromMs(item.from).year, strings)
              : monthInWords(item.from, strings)}
            <span className="count">{formatNumber(item.count, strings)}</span>
          </button>
        </h2>
      );
  }
}
