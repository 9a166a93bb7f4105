/**
 * The passage of an article that a wrong quotation most likely meant: for advice only, never taken
 * as a match.
 *
 * Words are aligned by the classic table of edit distances in which a match may begin and end
 * anywhere in the article (P. H. Sellers, 1980): row i, column j is the least cost of turning the
 * first i words of the quotation into some stretch of words that ends at word j of the article.
 */
import { distance } from 'fastest-levenshtein';

/** What stands between two spaces. */
interface Word {
  readonly text: string;
  /** Offset into the flat text. */
  readonly at: number;
}

/** First words that differ: `wrong` is empty where words are missing, `right` where there are too many. */
export interface FirstDifference {
  /** Offset into the quotation. */
  readonly at: number;
  /** Offset into the flat article. */
  readonly inArticle: number;
  readonly wrong: string;
  readonly right: string;
}

export interface Closest {
  /** The passage, as offsets into the flat article. */
  readonly from: number;
  readonly to: number;
  /** 0 (the same) to 1 (nothing in common). */
  readonly cost: number;
  readonly difference: FirstDifference;
}

function wordsOf(flat: string): Word[] {
  return [...flat.matchAll(/\S+/g)].map((match) => ({ text: match[0], at: match.index }));
}

/** Pairs of words to compare at most: a long quotation in a book. Beyond, no passage is looked for. */
const MOST_PAIRS = 4_000_000;

/** Null when the article holds nothing like the quotation, or too much to look through. */
export function closestPassage(flat: string, quote: string): Closest | null {
  const article = wordsOf(flat);
  const words = wordsOf(quote);
  if (words.length === 0 || article.length === 0) return null;
  if (words.length * article.length > MOST_PAIRS) return null;
  const table = alignment(words, article);
  const width = article.length + 1;
  const last = words.length * width;
  let end = 0;
  for (let j = 1; j < width; j += 1) if ((table[last + j] ?? 0) < (table[last + end] ?? 0)) end = j;
  const cost = (table[last + end] ?? 0) / words.length;
  if (cost > 0.6) return null;

  // Back from the best end; what is seen last is the first difference.
  let first: { i: number; j: number; wrong?: Word | undefined; right?: Word | undefined } | undefined;
  let i = words.length;
  let j = end;
  while (i > 0) {
    const here = table[i * width + j] ?? 0;
    const wrong = words[i - 1];
    const right = article[j - 1];
    const diagonal = table[(i - 1) * width + j - 1] ?? 0;
    if (wrong && right && here === diagonal + unlikeness(wrong.text, right.text)) {
      if (wrong.text !== right.text && !isEdge(wrong, right, i, words.length)) first = { i, j, wrong, right };
      i -= 1;
      j -= 1;
    } else if (here === (table[(i - 1) * width + j] ?? 0) + 1) {
      first = { i, j, wrong };
      i -= 1;
    } else {
      first = { i, j, right };
      j -= 1;
    }
  }
  const from = article[j]?.at ?? 0;
  const endWord = article[Math.max(j, end - 1)];
  const to = endWord ? endWord.at + endWord.text.length : from;
  const at = first?.wrong?.at ?? words[first?.i ?? 0]?.at ?? quote.length;
  const inArticle = (first?.right ?? article[first?.j ?? 0])?.at ?? from;
  const difference = { at, inArticle, wrong: first?.wrong?.text ?? '', right: first?.right?.text ?? '' };
  return { from, to, cost, difference };
}

/** A quotation may begin and end inside a word, mostly before a full stop. */
function isEdge(wrong: Word, right: Word, i: number, count: number): boolean {
  return (i === count && right.text.startsWith(wrong.text)) || (i === 1 && right.text.endsWith(wrong.text));
}

function alignment(words: readonly Word[], article: readonly Word[]): Float32Array {
  const width = article.length + 1;
  const table = new Float32Array((words.length + 1) * width);
  for (const [row, word] of words.entries()) {
    const i = row + 1;
    table[i * width] = i;
    for (let j = 1; j < width; j += 1) {
      const right = article[j - 1]?.text ?? '';
      const swap = (table[(i - 1) * width + j - 1] ?? 0) + unlikeness(word.text, right);
      const drop = (table[(i - 1) * width + j] ?? 0) + 1;
      const add = (table[i * width + j - 1] ?? 0) + 1;
      table[i * width + j] = Math.min(swap, drop, add);
    }
  }
  return table;
}

/** 0 the same, ¼ a slip of the pen (or of the kind of quotation mark), 1 another word. Exact in binary. */
function unlikeness(a: string, b: string): number {
  if (a === b) return 0;
  if (bare(a) === bare(b)) return 0.25;
  if (Math.abs(a.length - b.length) > 3) return 1;
  const longest = Math.max(a.length, b.length);
  return distance(bare(a), bare(b)) <= Math.max(1, Math.floor(longest / 3)) && longest > 2 ? 0.25 : 1;
}

/** Without case and without the punctuation around it. */
function bare(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
