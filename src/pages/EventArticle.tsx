/**
 * The page of an event as it is read without a script: the explorer's own page with the event's panel open,
 * so that nothing moves when the explorer takes over; what is pressed there leads somewhere here.
 */
import { DEFAULT_VIEW } from '../view/view.ts';
import { bylineOf, publishedInWords } from '../explorer/event/articleInWords.ts';
import { basisInWords } from '../explorer/event/basisInWords.ts';
import { EventFacts } from '../explorer/event/EventFacts.tsx';
import { Evidence } from '../explorer/event/Evidence.tsx';
import { OutsideLink } from '../explorer/event/OutsideLink.tsx';
import { AllCounts } from '../explorer/header/AllCounts.tsx';
import { eventFolder } from '../model/publication.ts';
import type { Row } from '../model/units.ts';
import { dateInWords } from '../words/dates.ts';
import { fill } from '../words/fill.ts';
import type { PublishedStory } from './published.ts';

interface Props {
  readonly story: PublishedStory;
  readonly row: Row;
}

/** Below the page's `<base>`: the timeline. */
const TIMELINE = './';

export function EventArticle({ story, row }: Props) {
  const { table, strings, words } = story;
  return (
    <div className="page with-panel event-page">
      <header className="header">
        <div className="header-title">
          <h1 lang={table.lang}>
            <a href={TIMELINE}>{table.title}</a>
          </h1>
          <div className="counts">
            <AllCounts facts={table} strings={strings} />
          </div>
        </div>
        <div className="header-controls">
          <a className="button" href={TIMELINE}>
            {words.toTimeline}
          </a>
        </div>
      </header>
      {/* The timeline is drawn there. */}
      <div className="stage" />
      <main>
        <section className="event-panel" aria-label={strings.page.eventRegion}>
          <EventBody story={story} row={row} />
          <Ways story={story} row={row} />
        </section>
      </main>
      <footer className="event-page-foot">
        <Articles story={story} row={row} />
        <p>
          <a href={TIMELINE}>{fill(words.fromTimeline, { title: table.title })}</a>
        </p>
        {story.addresses && <p className="event-page-address">{story.addresses.event(table.id[row]!)}</p>}
      </footer>
    </div>
  );
}

function EventBody({ story, row }: Props) {
  const { table, strings } = story;
  const { event } = strings.later;
  const detail = story.details[row]!;
  const basis = table.basis[row]!;
  const about = { basis, status: table.status[row]!, excerpts: table.excerpts[row]! };
  return (
    <div className="event-body">
      <div className="event-tools">
        <p className="event-date">
          <strong>{dateInWords(table.date[row]!, strings)}</strong>
          <span> · {basisInWords(table.date[row]!, about, strings)}</span>
        </p>
        {/* The room of the explorer's three buttons. */}
        <span className="icon-button" />
        <span className="icon-button" />
        <span className="icon-button" />
      </div>
      <h2 lang={table.lang}>{table.headline[row]}</h2>
      {detail.clock && <p className="event-clock">{fill(event.clock, { clock: detail.clock })}</p>}
      {detail.summary && (
        <p className="event-summary" lang={table.lang}>
          {detail.summary}
        </p>
      )}
      <EventFacts table={table} view={DEFAULT_VIEW} row={row} detail={detail} />
      <Evidence table={table} row={row} detail={detail} pointedOut={null} onShare={null} />
    </div>
  );
}

/** Whole, for whoever reads on paper or without a pointer: the excerpts name them in a word or two. */
function Articles({ story: { table, strings }, row }: Props) {
  const articles = table.articlesOf[row]!.map((article) => table.articles[article]!);
  if (articles.length === 0) return null;
  return (
    <>
      <h3 id="articles">{strings.page.openArticles}</h3>
      <ul className="elsewhere" aria-labelledby="articles">
        {articles.map((article) => (
          <li key={article.id}>
            {article.url === undefined ? (
              <cite lang={table.lang}>{article.title}</cite>
            ) : (
              <OutsideLink url={article.url} name={article.title} lang={table.lang} />
            )}
            <span>
              {bylineOf(article, strings)}, {publishedInWords(article, strings)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** To the event before and the one after that have a page. */
function Ways({ story: { table, strings }, row }: Props) {
  const { event } = strings.later;
  const way = (to: Row, name: string, className: 'previous' | 'next') =>
    table.id[to] !== undefined && (
      <a
        className={className}
        rel={className === 'previous' ? 'prev' : 'next'}
        href={eventFolder(table.id[to])}
        aria-label={`${name}: ${table.headline[to]}`}
      >
        <span lang={table.lang}>{table.headline[to]}</span>
      </a>
    );
  return (
    <nav className="event-neighbours">
      {way(row - 1, event.previous, 'previous')}
      {way(row + 1, event.next, 'next')}
    </nav>
  );
}
