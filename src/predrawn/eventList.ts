/** The events in words: for whoever has no scripts, reads by ear or comes from a search engine; on a phone first. */
import { bylineOf, publishedInWords } from '../explorer/event/articleInWords.ts';
import { siteOf } from '../explorer/event/outsideAddress.ts';
import { startsYear } from '../explorer/list/years.ts';
import type { Article, EventDetail } from '../model/bundle.ts';
import { eventFolder } from '../model/publication.ts';
import type { EventTable } from '../model/table.ts';
import type { ArticleIndex, Row } from '../model/units.ts';
import { markParts } from '../timeline/markForm.ts';
import { dateInWords } from '../words/dates.ts';
import { fill } from '../words/fill.ts';
import { formatNumber } from '../words/numbers.ts';
import type { PredrawnStrings } from '../words/predrawnStrings.ts';
import type { AllStrings } from '../words/strings.ts';
import { yearInWords } from '../words/years.ts';
import { escaped } from '../pages/html.ts';
import type { ListedEvents } from './listedEvents.ts';

export interface ListTexts {
  readonly strings: AllStrings;
  readonly words: PredrawnStrings;
}

export function eventList({ table, events }: ListedEvents, texts: ListTexts): string {
  const { strings, words } = texts;
  const total = table.counts.events;
  const listed = { listed: formatNumber(events.length, strings), total: formatNumber(total, strings) };
  const items = events.map(({ row, detail }, i) => item(table, row, events[i - 1]?.row ?? null, detail, texts));
  const articles = table.articles.map((article, index) => articleItem(article, index, table.lang, strings));
  return [
    '<section class="told" aria-labelledby="told">',
    `<h2 id="told">${escaped(words.events)}</h2>`,
    events.length < total ? `<p class="told-part">${escaped(fill(words.listed, listed))}</p>` : '',
    `<ol class="told-events">${items.join('')}</ol>`,
    articles.length > 0 ? `<h2>${escaped(words.articles)}</h2>` : '',
    articles.length > 0 ? `<ul class="told-articles">${articles.join('')}</ul>` : '',
    '</section>',
  ].join('');
}

function item(
  table: EventTable, row: Row, before: Row | null, detail: EventDetail, { strings }: ListTexts,
): string {
  const year = startsYear(table, row, before);
  const { listView, event } = strings.later;
  const date = [
    dateInWords(table.date[row]!, strings),
    ...(table.basis[row] === 'workedOut' ? [event.workedOut] : []),
    ...(table.status[row] === 'planned' ? [listView.planned] : []),
  ].join(', ');
  const actors = [...(table.tookPart[row] ?? []), ...(table.affected[row] ?? [])];
  const names = actors.map((actor) => table.actors[actor]!.name).join(', ');
  const own = `lang="${escaped(table.lang)}"`;
  return [
    `<li class="${looks(table, row)}">`,
    year === null ? '' : `<b class="told-year">${escaped(yearInWords(year, strings))}</b>`,
    `<h3 ${own}><a href="${escaped(eventFolder(table.id[row]!))}">${escaped(table.headline[row]!)}</a></h3>`,
    `<p class="told-date">${escaped(date)}</p>`,
    names === '' ? '' : `<p class="told-names" ${own}>${escaped(names)}</p>`,
    detail.summary === '' ? '' : `<p class="told-summary" ${own}>${escaped(detail.summary)}</p>`,
    sources(table, row, detail, strings),
    '</li>',
  ].join('');
}

/** Of the item and its mark on the axis, which is as sharp or soft as its date. */
function looks(table: EventTable, row: Row): string {
  const parts = markParts(table, row);
  const [first, last] = [parts[0], parts.at(-1)];
  return [
    'told-event',
    ...(table.status[row] === 'planned' ? ['planned'] : []),
    ...(parts.length > 1 || !first?.day ? ['lasts'] : []),
    ...(first && first.start.kind !== 'sharp' ? ['begins-soft'] : []),
    ...(last && last.end.kind !== 'sharp' ? ['ends-soft'] : []),
  ].join(' ');
}

/** The articles that tell of it; else the pages that do; else that there are none. */
function sources(table: EventTable, row: Row, detail: EventDetail, strings: AllStrings): string {
  const articles = (table.articlesOf[row] ?? []).map((index) => {
    const article = table.articles[index]!;
    const words = `${bylineOf(article, strings)}, ${publishedInWords(article, strings)}`;
    return `<a href="#${anchorOf(index)}">${escaped(words)}</a>`;
  });
  const links = detail.sources.map(({ url, title }) => outside(url, title ?? siteOf(url)));
  const { listView } = strings.later;
  const all = [...articles, ...links];
  return `<p class="told-sources">${all.length > 0 ? all.join(' · ') : escaped(listView.noSource)}</p>`;
}

const anchorOf = (article: ArticleIndex): string => `article-${article + 1}`;

function articleItem(article: Article, index: ArticleIndex, lang: string, strings: AllStrings): string {
  const title = `<cite lang="${escaped(lang)}">${escaped(article.title)}</cite>`;
  const byline = bylineOf(article, strings);
  const facts = [byline === article.title ? '' : byline, publishedInWords(article, strings)].filter(Boolean);
  const link = article.url === undefined ? '' : ` · ${outside(article.url, siteOf(article.url))}`;
  return `<li id="${anchorOf(index)}">${title}, ${escaped(facts.join(', '))}${link}</li>`;
}

function outside(url: string, words: string): string {
  return `<a href="${escaped(url)}" rel="noreferrer">${escaped(words)}</a>`;
}
