/**
 * Citations of an event, or of one of its excerpts, in the forms that people paste and programs read.
 * The libraries are fetched when a form is first asked for.
 */
import type { Row } from '../../model/units.ts';
import { fill } from '../../words/fill.ts';
import { inQuotationMarks } from '../articleLine.ts';
import type { ExportWords } from '../articleLine.ts';
import type { StoryExtract } from '../extract.ts';
import { oneLine } from '../plainText.ts';
import { articleItem, eventItem } from './cslItem.ts';
import type { CitationOptions, CslItem } from './cslItem.ts';

export type CitationFormat = 'text' | 'bibtex' | 'ris' | 'csl-json';

export interface Citation {
  readonly item: CslItem;
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

export function eventCitation(extract: StoryExtract, row: Row, options: CitationOptions): Citation {
  return { item: eventItem(extract, row, options), words: options.words };
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
  const note = [item.note, quotation.words, quotation.where].filter(Boolean).join('. ');
  return { item: { ...item, note }, quotation, words: options.words };
}

export async function writeCitation(
  { item, quotation, words }: Citation,
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
      const text = (await import('./citationText.ts')).citationTextOf(item, words);
      return quotation ? `${quotation.words}\n${text}\n${quotation.where}\n` : `${text}\n`;
    }
  }
}
