/** What the articles say: each excerpt in the article's own words, whose they are, and who told it whom. */
import { useEffect, useRef } from 'react';
import type { Excerpt } from '../../model/bundle.ts';
import type { EventTable } from '../../model/table.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { bylineOf, chainInWords, publishedInWords } from './articleInWords.ts';
import { markedText } from './markedText.ts';

interface Props {
  readonly table: EventTable;
  /** At least one. */
  readonly excerpts: readonly Excerpt[];
  /** 1-based number of the excerpt that the address points out. */
  readonly pointedOut: number | null;
}

export function Excerpts({ table, excerpts, pointedOut }: Props) {
  const { event } = useAllStrings().later;
  const pointed = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pointedOut !== null) pointed.current?.scrollIntoView({ block: 'center' });
  }, [pointedOut]);
  return (
    <>
      <h3>{event.whatArticlesSay}</h3>
      {excerpts.map((excerpt, i) => {
        const isPointed = i + 1 === pointedOut;
        return (
          <div
            key={`${excerpt.article}:${excerpt.position.start}`}
            ref={isPointed ? pointed : undefined}
            className={isPointed ? 'excerpt pointed-out' : 'excerpt'}
            aria-current={isPointed || undefined}
          >
            <Quotation table={table} excerpt={excerpt} />
          </div>
        );
      })}
    </>
  );
}

function Quotation({ table, excerpt }: { readonly table: EventTable; readonly excerpt: Excerpt }) {
  const strings = useAllStrings();
  const article = table.articles[excerpt.article]!;
  return (
    <>
      <blockquote cite={article.url}>
        <p lang={table.lang}>
          {markedText(excerpt).map(({ start, text, carries }) =>
            carries ? (
              <mark key={start} className={carries}>
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </p>
        <cite title={article.title}>
          <b>{bylineOf(article, strings)}</b>, {publishedInWords(article, strings)}
        </cite>
      </blockquote>
      <p className="chain">{chainInWords(excerpt.chain, article, strings)}</p>
    </>
  );
}
