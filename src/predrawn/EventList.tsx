/**
 * The events in words: for whoever has no scripts, reads by ear or comes from a search engine. On a phone it is
 * what is seen first, and stands where the phone's timeline will: its items, its parts, its styles.
 */
import { bylineOf, publishedInWords } from '../explorer/event/articleInWords.ts';
import { siteOf } from '../explorer/event/outsideAddress.ts';
import { AxisNote } from '../explorer/phone/AxisNote.tsx';
import type { Article } from '../model/bundle.ts';
import { fill } from '../words/fill.ts';
import { formatNumber } from '../words/numbers.ts';
import type { PredrawnStrings } from '../words/predrawnStrings.ts';
import type { AllStrings } from '../words/strings.ts';
import type { ListedEvents } from './listedEvents.ts';
import { anchorOf, Outside, ToldEvent } from './ToldEvent.tsx';

interface Props {
  readonly listed: ListedEvents;
  readonly strings: AllStrings;
  readonly words: PredrawnStrings;
}

export function EventList({ listed: { table, events, items }, strings, words }: Props) {
  const total = table.counts.events;
  const part = { listed: formatNumber(events.length, strings), total: formatNumber(total, strings) };
  return (
    <section className="told" lang={strings.lang} aria-labelledby="told">
      <h2 id="told">{words.events}</h2>
      {events.length < total && <p className="told-part">{fill(words.listed, part)}</p>}
      <ul className="phone">
        {items.map((item, i) => (
          <li key={i} className={`phone-item ${item.kind}`}>
            {item.kind === 'event' ? (
              <ToldEvent
                {...events[item.index]!}
                table={table}
                before={events[item.index - 1]?.row ?? null}
                strings={strings}
              />
            ) : (
              <AxisNote item={item} lang={table.lang} />
            )}
          </li>
        ))}
      </ul>
      {table.articles.length > 0 && <h2>{words.articles}</h2>}
      {table.articles.length > 0 && (
        <ul className="told-articles">
          {table.articles.map((article, index) => (
            <li key={article.id} id={anchorOf(index)}>
              <ToldArticle article={article} lang={table.lang} strings={strings} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface ArticleProps {
  readonly article: Article;
  /** Of the story. */
  readonly lang: string;
  readonly strings: AllStrings;
}

function ToldArticle({ article, lang, strings }: ArticleProps) {
  const byline = bylineOf(article, strings);
  const facts = [byline === article.title ? '' : byline, publishedInWords(article, strings)].filter(Boolean);
  return (
    <>
      <cite lang={lang}>{article.title}</cite>, {facts.join(', ')}
      {article.url !== undefined && (
        <>
          {' · '}
          <Outside url={article.url}>{siteOf(article.url)}</Outside>
        </>
      )}
    </>
  );
}
