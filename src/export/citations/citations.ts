/**
 * Citations of the timeline, of an event, or of one of its excerpts, in the forms that people paste and programs read.
 * The libraries for BibTeX and RIS are fetched when they are first asked for.
 */
import type { EventDate } from '../../model/date.ts';
import type { StoryFacts } from '../../model/facts.ts';
import type { Row } from '../../model/units.ts';
import { fill } from '../../words/fill.ts';
import { inQuotationMarks } from '../articleLine.ts';
import type { ExportWords } from '../articleLine.ts';
import type { StoryExtract } from '../extract.ts';
import { oneLine } from '../plainText.ts';
import { citationTextOf } from './citationText.ts';
import { articleItem, eventItem, storyItem } from './cslItem.ts';
import type { CitationOptions, CslItem } from './cslItem.ts';

export const CITATION_FORMATS = ['text', 'bibtex', 'ris', 'csl-json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

export interface Citation {
  readonly item: CslItem;
  /** When what is cited was published; null: not known. */
  readonly published: EventDate | null;
  /** Of an excerpt: its words, and where they are quoted. */
  readonly quotation?: { readonly words: string; readonly where: string };
  readonly words: ExportWords;
}

export const CITATION_FILES: Readonly<
  Record<CitationFormat, { readonly extension: string; readonly type: string }>
> = {
  text: { extension: 'txt', type: 'text/plain' },
  bibtex: { extension: 'bib', type: 'application/x-bibtex' },
  ris: { extension: 'ris', type: 'application/x-research-info-systems' },
  'csl-json': { extension: 'json', type: 'application/vnd.citationstyles.csl+json' },
};

/** @param address of the timeline, or of a view of it */
export function storyCitation(facts: StoryFacts, address: string, options: CitationOptions): Citation {
  return { item: storyItem(facts, address, options), published: null, words: options.words };
}

export function eventCitation(extract: StoryExtract, row: Row, options: CitationOptions): Citation {
  return { item: eventItem(extract, row, options), published: null, words: options.words };
}

/**
 * @param number 1-based, as the address counts
 * @returns null when the event has no such excerpt
 */
export function excerptCitation(
  extract: StoryExtract,
  row: Row,
  number: number,
  options: CitationOptions,
): Citation | null {
  const { table, details, addresses } = extract;
  const excerpt = details[row]?.excerpts[number - 1];
  if (!excerpt) return null;
  const item = articleItem(extract, excerpt, options);
  const address = addresses?.excerpt(table.id[row]!, number);
  const title = fill(options.words.texts.quotedIn, {
    title: inQuotationMarks(oneLine(table.title), options.words),
  });
  const quotation = {
    words: inQuotationMarks(oneLine(excerpt.quote.exact), options.words),
    where: address === undefined ? title : `${title}, ${address}`,
  };
  const note = [item.note ?? '', quotation.words, quotation.where].filter(Boolean).reduce(sentences);
  const { published } = table.articles[excerpt.article]!;
  return { item: { ...item, note }, published, quotation, words: options.words };
}

/** One after the other, without a second full stop. */
function sentences(before: string, after: string): string {
  return `${before}${/[.!?…][”’"»]*$/.test(before) ? '' : '.'} ${after}`;
}

export async function writeCitation(
  { item, published, quotation, words }: Citation,
  format: CitationFormat,
): Promise<string> {
  switch (format) {
    case 'csl-json':
      return `${JSON.stringify([item], null, 2)}\n`;
    case 'bibtex':
      return (await import('./bibtex.ts')).bibtexOf([item]);
    case 'ris':
      return (await import('./ris.ts')).risOf([item]);
    case 'text': {
      const text = citationTextOf(item, published, words);
      return quotation ? `${quotation.words}\n${text}\n${quotation.where}\n` : `${text}\n`;
    }
  }
}
