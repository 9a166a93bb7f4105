/** What is cited, as CSL-JSON has it: the exchange form that every citation is made from. */
import type { Article, Excerpt } from '../../model/bundle.ts';
import { civilFromMs } from '../../model/calendar.ts';
import type { StoryFacts } from '../../model/facts.ts';
import type { Ms, Row } from '../../model/units.ts';
import { dateInWords, dayInWords } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import type { ExportWords } from '../articleLine.ts';
import type { StoryExtract } from '../extract.ts';
import { oneLine } from '../plainText.ts';
import { cslDate } from './cslDate.ts';
import type { CslDate } from './cslDate.ts';

/** The part of CSL-JSON 1.0.2 that is in use here. */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage' | 'article-newspaper' | 'document';
  readonly 'citation-key': string;
  readonly title: string;
  /** As the article writes it: which part is the family's name is not guessed. */
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  /** Left out where unknown, which every style writes in its own way: "n.d.", "o. J." */
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language: string;
  readonly note?: string;
}

export interface CitationOptions {
  readonly words: ExportWords;
  /** When what is cited was looked at, ms; the day counts. Without it nothing is said. */
  readonly accessed?: Ms;
}

/** The timeline as a whole. Who made it, and when, is not known. */
export function storyItem(facts: StoryFacts, address: string, { words, accessed }: CitationOptions): CslItem {
  const told = toldUpTo(facts, words);
  return {
    id: 'timeline',
    type: 'webpage',
    'citation-key': 'timeline',
    title: oneLine(facts.title),
    ...seen(address, accessed),
    language: facts.lang,
    ...(told !== null && { note: oneLine(told) }),
  };
}

/** The timeline's own page of an event. */
export function eventItem(extract: StoryExtract, row: Row, { words, accessed }: CitationOptions): CslItem {
  const { table, addresses } = extract;
  const date = table.date[row]!;
  const id = table.id[row]!;
  const when = fill(words.texts.dateOfEvent, { date: `${dateInWords(date, words.strings)} (EDTF ${date.edtf})` });
  return {
    id,
    type: 'webpage',
    'citation-key': id,
    title: oneLine(table.headline[row]!),
    'container-title': oneLine(table.title),
    ...seen(addresses?.event(id), accessed),
    language: table.lang,
    note: oneLine([when, toldUpTo(table, words)].filter(Boolean).join('. ')),
  };
}

function toldUpTo({ toldOn }: StoryFacts, { strings, texts }: ExportWords): string | null {
  return toldOn === null ? null : fill(texts.toldUpTo, { date: dayInWords(toldOn - 1, strings) });
}

/** The article that an excerpt of an event is from. */
export function articleItem(extract: StoryExtract, excerpt: Excerpt, options: CitationOptions): CslItem {
  const { table } = extract;
  const { strings, texts } = options.words;
  const article = table.articles[excerpt.article]!;
  const { id, title, author, publisher, credit, published, url } = article;
  return {
    id,
    type: typeOf(article),
    'citation-key': id,
    title: oneLine(title),
    ...(author !== undefined && { author: [{ literal: oneLine(author) }] }),
    ...(publisher !== undefined && { 'container-title': oneLine(publisher) }),
    ...(published && { issued: cslDate(published, strings) }),
    ...seen(url, options.accessed),
    language: table.lang,
    ...(credit !== undefined && { note: oneLine(fill(texts.creditedTo, { name: credit })) }),
  };
}

function typeOf({ publisher, url }: Article): CslItem['type'] {
  if (publisher !== undefined) return 'article-newspaper';
  return url === undefined ? 'document' : 'webpage';
}

function seen(url: string | undefined, accessed: Ms | undefined): Pick<CslItem, 'URL' | 'accessed'> {
  if (url === undefined) return {};
  if (accessed === undefined) return { URL: url };
  const { year, month, day } = civilFromMs(accessed);
  return { URL: url, accessed: { 'date-parts': [[year, month, day]] } };
}
