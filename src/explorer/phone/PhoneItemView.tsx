/** One item of the vertical axis. */
import type { ReactNode, Ref } from 'react';
import { civilFromMs } from '../../model/calendar.ts';
import type { StoryFacts } from '../../model/facts.ts';
import type { PlaceSet } from '../../model/placeSet.ts';
import type { Place } from '../../model/units.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { dayInWords } from '../../words/dates.ts';
import { formatNumber, plural } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';
import { yearRange } from '../../words/years.ts';
import type { OpenEvent } from '../data/openEvent.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { AxisNote } from './AxisNote.tsx';
import { PhoneEvent } from './PhoneEvent.tsx';
import { monthInWords } from './monthInWords.ts';
import type { PhoneItem } from './phoneItems.ts';
import type { PhoneSection } from './phonePlan.ts';

/** Ticks drawn for events that do not match; more are only counted. */
const MOST_TICKS = 12;

interface Props {
  readonly ref: Ref<HTMLLIElement>;
  readonly index: number;
  readonly item: PhoneItem;
  /** It lies beyond what is seen, and is kept in the page for having the focus. */
  readonly outside: boolean;
  readonly store: StoryStore;
  readonly facts: StoryFacts;
  readonly matching: PlaceSet;
  readonly chosen: Place | null;
  readonly onOpen: (found: OpenEvent) => void;
  readonly onToggle: (section: string, open: boolean) => void;
  readonly onSeeList: () => void;
}

export function PhoneItemView({ ref, index, item, outside, ...props }: Props) {
  const classes = `phone-item ${item.kind}${outside ? ' outside' : ''}`;
  return (
    <li ref={outside ? null : ref} data-index={index} data-depth={depthOf(item)} className={classes}>
      <Content item={item} {...props} />
    </li>
  );
}

function Content({ item, facts, onToggle, onSeeList, ...event }: Omit<Props, 'ref' | 'index' | 'outside'>): ReactNode {
  const strings = useAllStrings();
  const { phone } = strings.later;
  switch (item.kind) {
    case 'event':
      return <PhoneEvent {...event} index={item.index} />;
    case 'skipped':
    case 'era':
    case 'toldOn':
      return <AxisNote item={item} lang={facts.lang} />;
    case 'others':
      return (
        <>
          <span className="phone-ticks" aria-hidden="true">
            {Array.from({ length: Math.min(item.count, MOST_TICKS) }, (_, i) => (
              <i key={i} />
            ))}
          </span>
          <span>{plural(phone.others, item.count, strings)}</span>
        </>
      );
    case 'rest':
      return (
        <button type="button" className="link" onClick={onSeeList}>
          {plural(phone.rest, item.count, strings)}
        </button>
      );
    default: {
      const Heading = HEADINGS[item.depth]!;
      return (
        <Heading>
          <button type="button" aria-expanded={item.open} onClick={() => onToggle(item.key, !item.open)}>
            {sectionInWords(item, strings)}
            <span className="count">{formatNumber(item.count, strings)}</span>
          </button>
        </Heading>
      );
    }
  }
}

/** Of years, of months in them, of days in those. */
const HEADINGS = ['h2', 'h3', 'h4'] as const;

function depthOf(item: PhoneItem): number | undefined {
  return item.kind === 'section' ? item.depth : undefined;
}

/** "2019", "1990–1999", "January 2024", "31 January 2024" */
function sectionInWords({ unit, from, to }: Pick<PhoneSection, 'unit' | 'from' | 'to'>, strings: Strings): string {
  if (unit === 'month') return monthInWords(from, strings);
  if (unit === 'day') return dayInWords(from, strings);
  return yearRange(civilFromMs(from).year, civilFromMs(to - 1).year, strings);
}
