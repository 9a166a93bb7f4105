/** What the reader typed → the terms that an event must all have. */
import { wordsOf } from '../../model/searchWords.ts';

export interface Term {
  /** One word, or several that must follow each other. Folded. */
  readonly words: readonly string[];
  /** Whole words only; otherwise the last word may go on (it is still being typed). */
  readonly literal: boolean;
}

const QUOTE = '"“”„«»';
const QUOTED_OR_CHUNK = new RegExp(`[${QUOTE}]([^${QUOTE}]*)([${QUOTE}]|$)|[^\\s${QUOTE}]+`, 'gu');

/**
 * Every chunk between spaces is a term; in quotation marks spaces belong to it and words are whole
 * (once the quotation is closed). A chunk of several words (`months-long`, `習近平`) is a phrase.
 */
export function termsOf(query: string): Term[] {
  return [...query.matchAll(QUOTED_OR_CHUNK)]
    .map(([chunk, quoted, closing]) => ({
      words: wordsOf(quoted ?? chunk).map((word) => word.folded),
      literal: Boolean(closing),
    }))
    .filter((term) => term.words.length > 0);
}
