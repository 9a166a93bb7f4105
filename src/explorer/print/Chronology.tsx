/** The printed chronology: what it is, the timeline, the events with numbered sources, the sources. */
import { Fragment, useMemo } from 'react';
import { pictureSvg } from '../../export/picture/timelinePicture.ts';
import { selectionInWords } from '../../export/selectionInWords.ts';
import { civilFromMs } from '../../model/calendar.ts';
import { DAY, type Interval } from '../../model/units.ts';
import { LIGHT } from '../../paint/palette.ts';
import { writeAddress } from '../../view/address.ts';
import { dayInWords } from '../../words/dates.ts';
import { exportStringsFor } from '../../words/exportLanguages.ts';
import { fill } from '../../words/fill.ts';
import { formatNumber } from '../../words/numbers.ts';
import { printStringsFor } from '../../words/printStrings.ts';
import type { Strings } from '../../words/strings.ts';
import { yearInWords } from '../../words/years.ts';
import { pictureAtHand } from '../picture/pictureOf.ts';
import type { Pieces } from '../pieces.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { useSurroundings } from '../surroundings/surroundings.ts';
import { ChronologyEvent } from './ChronologyEvent.tsx';
import { ChronologySources } from './ChronologySources.tsx';
import { MOST_PRINTED, type Printed, type PrintedEvent } from './printable.ts';
import { sourcesOf } from './sources.ts';
import '../styles/chronology.css';

/** Wide enough for its labels to be read on A4 and Letter, and at most so high that it fits below the title there. */
const PICTURE = { size: { width: 860, height: 430 }, mostHeight: 900, capacity: 4 } as const;

interface Props extends Pieces {
  readonly printed: Printed;
}

export default function Chronology({ printed, ...pieces }: Props) {
  const { events, within } = printed;
  const { facts, selection, view } = pieces;
  const strings = useAllStrings();
  const texts = printStringsFor(strings.lang);
  const { published } = useSurroundings();
  const own = { ...view, event: null, excerpt: null, window: within, embed: false };
  const address = new URL(writeAddress({ ...own, mode: 'timeline' }), published).href;
  const sources = useMemo(() => sourcesOf(events), [events]);
  const { count } = selection.matching;
  return (
    <article className="chronology">
      <header>
        <h1 lang={facts.lang}>{facts.title}</h1>
        <p>{selectionInWords(facts, view, count, strings, texts)}</p>
        {facts.description && <p lang={facts.lang}>{facts.description}</p>}
        <p>
          {facts.toldOn !== null &&
            `${fill(exportStringsFor(strings.lang).toldUpTo, { date: dayInWords(facts.toldOn - DAY, strings) })}. `}
          {fill(texts.from, { address })}
        </p>
        <LeftOut printed={printed} matching={count} />
      </header>
      {count > 0 && <Picture {...pieces} view={own} open={null} address={address} />}
      {events.map((event, i) => {
        const year = yearOf(event);
        const begins = i === 0 || yearOf(events[i - 1]!) !== year;
        return (
          <Fragment key={event.place}>
            {begins && <h2>{yearInWords(year, strings)}</h2>}
            <ChronologyEvent event={event} sources={sources} />
          </Fragment>
        );
      })}
      <ChronologySources lang={facts.lang} sources={sources} />
    </article>
  );
}

const yearOf = ({ table, row }: PrintedEvent): number => civilFromMs(table.from[row]!).year;

/** Never silently: how many there are, and why not all are here. */
function LeftOut({ printed, matching }: { readonly printed: Printed; readonly matching: number }) {
  const strings = useAllStrings();
  const texts = printStringsFor(strings.lang);
  const { events: { length: count }, within, of } = printed;
  if (count === matching) return null;
  const number = (value: number) => formatNumber(value, strings);
  const values = { count: number(count), total: number(matching) };
  const sentence = () => {
    if (of === null || count < Math.min(of, MOST_PRINTED)) {
      return fill(texts.notFetched, { ...values, print: strings.later.listView.print });
    }
    if (within === null) return fill(texts.firstOnly, values);
    return fill(count < of ? texts.firstWithin : texts.within, { ...values, ...daysOf(within, strings) });
  };
  return (
    <p role="note">
      <strong>{sentence()}</strong>
    </p>
  );
}

/** Its first and its last day, in words. */
function daysOf({ from, to }: Interval, strings: Strings): { readonly from: string; readonly to: string } {
  return { from: dayInWords(from, strings), to: dayInWords(to - 1, strings) };
}

function Picture({ address, ...asked }: Omit<Pieces, 'navigate'> & { readonly address: string }) {
  const strings = useAllStrings();
  const { store, facts, selection, view, open } = asked;
  const svg = useMemo(() => {
    const paper = { ...LIGHT, paper: '#ffffff' };
    const seen = { store, facts, selection, view, open, strings, address, ...PICTURE };
    return pictureSvg(pictureAtHand({ ...seen, isBare: true }), paper);
  }, [store, facts, selection, view, open, strings, address]);
  // Texts in it are escaped where it is written.
  return <figure dangerouslySetInnerHTML={{ __html: svg }} />;
}
