/** The words of a quotation that carry its date or its claim, as authors list them. */
import type { ExcerptMark } from '../model/bundle.ts';
import type { ExcerptNote } from './eventAnnotations.ts';
import type { Partly } from './partly.ts';
import type { Report, Spot, YamlPath } from './problem.ts';
import { occurrences } from './quote.ts';
import type { AdviceBudget } from './quoteAdvice.ts';
import { ambiguousWords, unknownWords } from './quoteAdvice.ts';

/** What the marks of an excerpt are checked against. */
export interface MarkContext {
  readonly quote: string;
  /** The article, flat, while the quotation is not found in it: where its slip is, the words may be right. */
  readonly article: string | null;
  readonly advice: AdviceBudget;
  readonly written: (spot: Spot) => string;
  readonly report: Report;
}

type MarkedNote = Pick<Partly<ExcerptNote>, 'date_words' | 'claim_words'>;

export function marksOf(note: MarkedNote, path: YamlPath, context: MarkContext): ExcerptMark[] {
  const { quote, article, advice, report } = context;
  const marks: (ExcerptMark & { readonly words: string })[] = [];
  for (const [key, carries] of [['date_words', 'date'], ['claim_words', 'claim']] as const) {
    const list = note[key] ?? [];
    const phrases = splitPhrases(list, [...path, key], context);
    for (const [i, words] of list.entries()) {
      if (words === null) continue;
      const spot = { path: [...path, key, i] };
      const [start, ...more] = occurrences(quote, words);
      if (start === undefined) {
        if (!article?.includes(words)) report.error(spot, unknownWords(words, quote, advice));
        continue;
      }
      const phrase = phrases.find((each) => each.first <= i && i <= each.last);
      if (more.length > 0) {
        const finding = ambiguousWords(words, quote, start);
        report.error(spot, phrase ? { ...finding, mend: asOnePhrase(phrase.words) } : finding);
        continue;
      }
      if (phrase?.first === i) {
        report.warning(spot, {
          what: 'These pieces stand next to each other in the quotation.',
          found: list.slice(i, phrase.last + 1).map((piece) => `“${piece}”`).join(', '),
          expected: 'one phrase, or words that stand apart; a comma divides a list',
          mend: asOnePhrase(phrase.words),
        });
      }
      const end = start + words.length;
      const other = marks.find((mark) => start < mark.end && mark.start < end);
      if (other) {
        report.error(spot, {
          what: 'These words overlap with other marked words of the quotation.',
          found: `“${words}” and “${other.words}”`,
          expected: 'marks that do not touch the same words',
          mend: 'Shorten one of the two, or remove it.',
        });
        continue;
      }
      marks.push({ start, end, carries, words });
    }
  }
  const inOrder = marks.toSorted((a, b) => a.start - b.start);
  return inOrder.map(({ start, end, carries }) => ({ start, end, carries }));
}

function asOnePhrase(words: string): string {
  return `Did you mean one: "${words}"? Put it in quotation marks.`;
}

interface Phrase {
  /** Positions in the list. */
  readonly first: number;
  readonly last: number;
  /** As they stand in the quotation. */
  readonly words: string;
}

/**
 * Pieces that most likely were one phrase before YAML divided it at its commas:
 *
 *     [on Jan. 1, 2024, on the 45th anniversary]     three pieces, next to each other in the quotation
 *
 * Pieces in quotation marks, or one a line, are what their author wanted.
 */
function splitPhrases(
  list: readonly (string | null)[],
  path: YamlPath,
  { quote, written }: MarkContext,
): Phrase[] {
  const phrases: Phrase[] = [];
  if (list.length < 2 || !written({ path }).startsWith('[')) return phrases;
  const plain = list.map((_piece, i) => !/^["']/.test(written({ path: [...path, i] })));
  for (let first = 0; first < list.length; first += 1) {
    let last = first;
    let words = list[first];
    for (let next = first + 1; plain[next - 1] && plain[next]; next += 1) {
      const piece = list[next];
      const joined = [', ', ',', ' '].map((gap) => words + gap + piece).find((each) => quote.includes(each));
      if (!words || !piece || joined === undefined) break;
      [last, words] = [next, joined];
    }
    if (words && last > first) phrases.push({ first, last, words });
    first = last;
  }
  return phrases;
}
