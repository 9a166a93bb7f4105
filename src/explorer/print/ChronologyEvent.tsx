/** One event on paper: when, what, who, what the articles say with the numbers of the sources. */
import type { Excerpt } from '../../model/bundle.ts';
import { involvedIn } from '../../model/table.ts';
import { dateInWords } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { exportStringsFor } from '../../words/exportLanguages.ts';
import { printStringsFor } from '../../words/printStrings.ts';
import { bylineOf, chainInWords, publishedInWords } from '../event/articleInWords.ts';
import { basisInWords } from '../event/basisInWords.ts';
import { markedText } from '../event/markedText.ts';
import { shortNameOf } from '../event/shortNameOf.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import type { PrintedEvent } from './printable.ts';
import type { Sources } from './sources.ts';

interface Props {
  readonly event: PrintedEvent;
  readonly sources: Sources;
}

export function ChronologyEvent({ event: { table, row, detail }, sources }: Props) {
  const strings = useAllStrings();
  const { event } = strings.later;
  const date = table.date[row]!;
  const how = { basis: table.basis[row]!, status: table.status[row]!, excerpts: table.excerpts[row]! };
  const names = [
    involvedIn(table, row).map((actor) => table.actors[actor]!.name),
    detail.places.map(({ name }) => name),
    (table.tagsOf[row] ?? []).map((tag) => table.tags[tag]!.name),
  ].filter(({ length }) => length > 0);
  return (
    <section>
      <div className="chronology-head">
        <p className="chronology-date">
          <strong>{dateInWords(date, strings)}</strong> · {basisInWords(date, how, strings)}
          {detail.clock && ` · ${fill(event.clock, { clock: detail.clock })}`}
        </p>
        <h3 lang={table.lang}>{table.headline[row]}</h3>
        {detail.summary && <p lang={table.lang}>{detail.summary}</p>}
        {names.length > 0 && (
          <p className="chronology-note" lang={table.lang}>
            {names.map((group) => group.join(', ')).join(' · ')}
          </p>
        )}
      </div>
      {detail.excerpts.map((excerpt, i) => (
        <Quotation key={i} event={{ table }} excerpt={excerpt} sources={sources} />
      ))}
      {detail.differences.map(({ about, sides }) => (
        <p key={about} className="chronology-note" lang={table.lang}>
          <span lang={strings.lang}>{event.whereTheyDiffer}</span>, {about}:{' '}
          {sides.map(({ article, words }) => `${shortNameOf(table.articles[article]!)}: ${quoted(words, strings.lang)}`).join('; ')}
        </p>
      ))}
      {detail.reasoning && (
        <p className="chronology-note" lang={table.lang}>
          <span lang={strings.lang}>{how.basis === 'completed' ? event.howCompleted : event.howWorkedOut}</span>:{' '}
          {detail.reasoning}
        </p>
      )}
      {detail.sources.length > 0 ? (
        <p className="chronology-note">
          {printStringsFor(strings.lang).sources}: {detail.sources.map((link) => `[${sources.ofPage(link)}]`).join(' ')}
        </p>
      ) : (
        detail.excerpts.length === 0 && <p className="chronology-note">{event.noSource}</p>
      )}
    </section>
  );
}

interface QuotationProps {
  readonly event: Pick<PrintedEvent, 'table'>;
  readonly excerpt: Excerpt;
  readonly sources: Sources;
}

function Quotation({ event: { table }, excerpt, sources }: QuotationProps) {
  const strings = useAllStrings();
  const article = table.articles[excerpt.article]!;
  const [open, close] = exportStringsFor(strings.lang).quotationMarks;
  return (
    <blockquote>
      <p lang={table.lang}>
        {open}
        {markedText(excerpt).map(({ start, text, carries }) => (carries ? <mark key={start}>{text}</mark> : text))}
        {close}
        <sup>[{sources.ofArticle(article)}]</sup>
      </p>
      <p className="chronology-note">
        {bylineOf(article, strings)}, {publishedInWords(article, strings)} · {chainInWords(excerpt.chain, article, strings)}
      </p>
    </blockquote>
  );
}

function quoted(words: string, lang: string): string {
  const [open, close] = exportStringsFor(lang).quotationMarks;
  return open + words + close;
}
