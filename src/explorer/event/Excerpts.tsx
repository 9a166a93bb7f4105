/** What the articles say: each excerpt in the article's own words, whose they are, and who told it whom. */
import { useEffect, useRef, useState } from 'react';
import type { Excerpt } from '../../model/bundle.ts';
import { excerptId } from '../../model/publication.ts';
import type { EventTable } from '../../model/table.ts';
import { passageLink } from '../../export/textFragment.ts';
import { fill } from '../../words/fill.ts';
import { formatNumber } from '../../words/numbers.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { ShareSign } from '../share/signs.tsx';
import { bylineOf, chainInWords, publishedInWords } from './articleInWords.ts';
import { markedText } from './markedText.ts';

/** Screen readers read out what comes into a part of the page that they know already. */
const ANNOUNCED_AFTER_MS = 500;

interface Props {
  readonly table: EventTable;
  /** At least one. */
  readonly excerpts: readonly Excerpt[];
  /** 1-based number of the excerpt that the address points out. */
  readonly pointedOut: number | null;
  /** By its number, from 1; null: sharing is left to the full page. */
  readonly onShare: ((number: number) => void) | null;
}

export function Excerpts({ table, excerpts, pointedOut, onShare }: Props) {
  const strings = useAllStrings();
  const { event } = strings.later;
  const pointed = useRef<HTMLDivElement>(null);
  const [announced, setAnnounced] = useState<number | null>(null);
  useEffect(() => {
    if (pointedOut !== null && pointed.current) bringIntoView(pointed.current);
    const timer = setTimeout(() => setAnnounced(pointedOut), ANNOUNCED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [pointedOut]);
  const number = (value: number) => formatNumber(value, strings);
  return (
    <>
      <h3>{event.whatArticlesSay}</h3>
      <output className="visually-hidden">
        {announced !== null &&
          fill(event.pointedOut, { number: number(announced), total: number(excerpts.length) })}
      </output>
      {excerpts.map((excerpt, i) => {
        const isPointed = i + 1 === pointedOut;
        return (
          <div
            key={`${excerpt.article}:${excerpt.position.start}`}
            ref={isPointed ? pointed : undefined}
            id={excerptId(i + 1)}
            className={isPointed ? 'excerpt pointed-out' : 'excerpt'}
            aria-current={isPointed || undefined}
          >
            <Quotation table={table} excerpt={excerpt} number={i + 1} onShare={onShare} />
          </div>
        );
      })}
    </>
  );
}

/** What is in sight stays where it is: on an event's page the browser has brought it there. */
function bringIntoView(excerpt: HTMLElement): void {
  const panel = excerpt.closest('.event-body')?.getBoundingClientRect();
  const { top, bottom } = excerpt.getBoundingClientRect();
  if (!panel || top < panel.top || bottom > panel.bottom) excerpt.scrollIntoView({ block: 'center' });
}

interface QuotationProps extends Pick<Props, 'table' | 'onShare'> {
  readonly excerpt: Excerpt;
  readonly number: number;
}

function Quotation({ table, excerpt, number, onShare }: QuotationProps) {
  const strings = useAllStrings();
  const { event, share } = strings.later;
  const article = table.articles[excerpt.article]!;
  const passage = passageLink(article, excerpt);
  const shareLabel = fill(share.shareExcerpt, { number: formatNumber(number, strings) });
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
      <div className="excerpt-foot">
        <p className="chain">{chainInWords(excerpt.chain, article, strings)}</p>
        {passage !== null && (
          <a href={passage} rel="noopener noreferrer" target="_blank">
            {event.inArticle}
          </a>
        )}
        {onShare && (
          <button
            type="button"
            className="icon-button"
            aria-label={shareLabel}
            title={shareLabel}
            onClick={() => onShare(number)}
          >
            <ShareSign />
          </button>
        )}
      </div>
    </>
  );
}
