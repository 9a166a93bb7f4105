/** One event in words: all that is known of it, of which a phone with scripts shows what its card will. */
import { Fragment, type ReactNode } from 'react';
import { bylineOf, publishedInWords } from '../explorer/event/articleInWords.ts';
import { siteOf } from '../explorer/event/outsideAddress.ts';
import { startsYear } from '../explorer/list/years.ts';
import { cardNames } from '../explorer/phone/cardNames.ts';
import { CardNotes } from '../explorer/phone/CardNotes.tsx';
import { dateUnderYear, standsAlone } from '../explorer/phone/dateUnderYear.ts';
import { PhoneMark } from '../explorer/phone/PhoneMark.tsx';
import type { EventDetail } from '../model/bundle.ts';
import { civilFromMs } from '../model/calendar.ts';
import { eventFolder } from '../model/publication.ts';
import type { EventTable } from '../model/table.ts';
import type { ArticleIndex, Row } from '../model/units.ts';
import { hues } from '../timeline/hues.ts';
import { dateInWords } from '../words/dates.ts';
import { formatNumber } from '../words/numbers.ts';
import type { AllStrings } from '../words/strings.ts';
import { yearInWords } from '../words/years.ts';
import { FullAndBrief } from './FullAndBrief.tsx';

interface Props {
  readonly table: EventTable;
  readonly row: Row;
  /** Of the event listed before it; null at the beginning. */
  readonly before: Row | null;
  readonly detail: EventDetail;
  readonly strings: AllStrings;
}

export function ToldEvent({ table, row, before, detail, strings }: Props) {
  const year = startsYear(table, row, before);
  const lang = table.lang === strings.lang ? undefined : table.lang;
  const date = table.date[row]!;
  return (
    <>
      {year !== null && standsAlone(year) && <b className="phone-year">{yearInWords(year, strings)}</b>}
      <PhoneMark table={table} row={row} />
      <h3 className={table.basis[row] === 'workedOut' ? 'phone-headline worked-out' : 'phone-headline'} lang={lang}>
        <a href={eventFolder(table.id[row]!)}>{table.headline[row]}</a>
      </h3>
      <p className="phone-date">
        <FullAndBrief
          full={dateInWords(date, strings)}
          brief={dateUnderYear(date, civilFromMs(table.from[row]!).year, strings)}
        />
        <CardNotes table={table} row={row} />
      </p>
      <Names table={table} row={row} strings={strings} lang={lang} />
      {detail.summary !== '' && <p className="told-summary" lang={lang}>{detail.summary}</p>}
      <p className="told-sources">{sources(table, row, detail, strings)}</p>
    </>
  );
}

interface NamesProps extends Pick<Props, 'table' | 'row' | 'strings'> {
  readonly lang: string | undefined;
}

function Names({ table, row, strings, lang }: NamesProps) {
  const { actors, named, rest } = cardNames(table, row);
  if (named.length === 0) return null;
  const names = named.join(', ');
  const more = rest.length > 0 ? ` +${formatNumber(rest.length, strings)}` : '';
  return (
    <p className="phone-names" lang={lang}>
      {actors.map((actor) => (
        <i key={actor} className={`dot hue-${hues(table)[actor] ?? 0}`} />
      ))}
      <span>
        <FullAndBrief full={[names, ...rest].join(', ')} brief={names + more} />
      </span>
    </p>
  );
}

/** The articles that tell of it and the pages that do; else that there are none. */
function sources(table: EventTable, row: Row, detail: EventDetail, strings: AllStrings): ReactNode {
  const articles = (table.articlesOf[row] ?? []).map((index) => {
    const article = table.articles[index]!;
    return (
      <a key={index} href={`#${anchorOf(index)}`}>
        {bylineOf(article, strings)}, {publishedInWords(article, strings)}
      </a>
    );
  });
  const links = detail.sources.map(({ url, title }) => <Outside key={url} url={url}>{title ?? siteOf(url)}</Outside>);
  const all = [...articles, ...links];
  if (all.length === 0) return strings.later.listView.noSource;
  return all.map((each, i) => (
    <Fragment key={i}>
      {i > 0 && ' · '}
      {each}
    </Fragment>
  ));
}

/** Where the list of articles tells of it. */
export const anchorOf = (article: ArticleIndex): string => `article-${article + 1}`;

/** A link that leads away from the story. */
export function Outside({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  return (
    <a href={url} rel="noreferrer">
      {children}
    </a>
  );
}
