/** What the reader typed → the words that an event must all have, and how each is to be looked for. */
import type { Term } from '../../../bundle/search/terms.ts';
import { termOf } from '../../../model/searchFiles.ts';

export interface SoughtWord {
  /** As terms of the index are. */
  readonly term: string;
  /** `whole`: as it is; `begun`: or as the beginning of a word; `short`: whole where there is such a word. */
  readonly how: 'whole' | 'begun' | 'short';
}

/** Up to so many letters a word that exists is looked for whole. */
const SHORT = 2;

/** Each once, the longest first: the longer a word, the fewer events have it, as a rule. */
export function soughtWords(terms: readonly Term[]): SoughtWord[] {
  const sought = terms.flatMap(({ words, literal }) =>
    words.map((word, i): SoughtWord => {
      const term = termOf(word);
      if (literal || i < words.length - 1) return { term, how: 'whole' };
      return { term, how: words.length === 1 && word.length <= SHORT ? 'short' : 'begun' };
    }),
  );
  const each = new Map(sought.map((word) => [`${word.how} ${word.term}`, word]));
  return [...each.values()]
    .filter(({ term }) => term !== '')
    .toSorted((a, b) => b.term.length - a.term.length);
}
