/** An article in one line, with what is known of it and no more. */
import type { Article } from '../model/bundle.ts';
import { dateInWords } from '../words/dates.ts';
import type { ExportStrings } from '../words/exportStrings.ts';
import { fill } from '../words/fill.ts';
import type { Strings } from '../words/strings.ts';

/** The two kinds of texts that exports are made of. */
export interface ExportWords {
  /** For dates. */
  readonly strings: Strings;
  readonly texts: ExportStrings;
}

/** “The pier” (Ada Quist, Harbour Gazette, 3 May 2031) */
export function articleLine({ title, ...article }: Article, words: ExportWords): string {
  const { strings, texts } = words;
  const { author, publisher, credit, published } = article;
  const told = [
    author,
    publisher,
    credit !== undefined && fill(texts.creditedTo, { name: credit }),
    published ? dateInWords(published, strings) : texts.undated,
  ];
  return `${inQuotationMarks(title, words)} (${told.filter(Boolean).join(', ')})`;
}

/** In those of the language. */
export function inQuotationMarks(text: string, { texts }: ExportWords): string {
  const [open, close] = texts.quotationMarks;
  return open + text + close;
}
