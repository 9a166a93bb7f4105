/** What stands on the vertical axis between events: time skipped, the beginning of an era, the told-on line. */
import { dateInWords, dayInWords, durationInWords } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import type { PhoneItem } from './phoneItems.ts';

export type AxisNoteItem = Extract<PhoneItem, { readonly kind: 'skipped' | 'era' | 'toldOn' }>;

interface Props {
  readonly item: AxisNoteItem;
  /** Of the story. */
  readonly lang: string;
}

/** The content of its item. */
export function AxisNote({ item, lang }: Props) {
  const strings = useAllStrings();
  const { phone } = strings.later;
  switch (item.kind) {
    case 'skipped':
      return fill(phone.skipped, { time: durationInWords(item.time, strings) });
    case 'era':
      return (
        <>
          <b lang={lang}>{item.era.name}</b>
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
  }
}
