/**
 * As much of an article's text as its excerpts hold: joined where they overlap, in their order, so that
 * each stands in it as often as in the article, as far as can be told.
 *
 *     article    a b c d e f g h i j k
 *     excerpts     b c d
 *                      d e f      i j        →   "…b c d e f…" … "i j"
 */
import type { Excerpt } from '../model/bundle.ts';

/** What an article's text is that nothing is quoted from: a text must not be empty. */
const NOTHING = '[…]';
const GAP = '\n\n[…]\n\n';

interface Passage {
  /** Where it stands in the article, about: white space may be longer there. */
  readonly start: number;
  readonly end: number;
  /** White space is single spaces. */
  readonly text: string;
}

/** @param excerpts of one article, in any order, also several times */
export function passagesOf(excerpts: readonly Excerpt[]): string {
  const passages = excerpts.map(withSurroundings).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const joined: Passage[] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    const both = last && passage.start <= last.end ? overlaid(last, passage) : null;
    if (both) joined[joined.length - 1] = both;
    else joined.push(passage);
  }
  if (joined.length === 0) return NOTHING;
  return joined.map(({ text }) => text).join(GAP);
}

function withSurroundings({ quote: { exact, prefix, suffix }, position }: Excerpt): Passage {
  return {
    start: position.start - prefix.length,
    end: position.end + suffix.length,
    text: prefix + exact + suffix,
  };
}

/** Letters in which two passages agree by more than chance. */
const ENOUGH = 12;

/**
 * The second begins in the text of the first where both agree to the end of one of them: next to where
 * it should by its position. Null when they agree nowhere.
 */
function overlaid(first: Passage, second: Passage): Passage | null {
  if (second.text === '') return first;
  const agrees = (at: number) => first.text.startsWith(second.text.slice(0, first.text.length - at), at);
  const expected = second.start - first.start;
  const nearest = (places: readonly number[]) =>
    places.filter(agrees).toSorted((a, b) => Math.abs(a - expected) - Math.abs(b - expected))[0];
  const at = nearest(placesOf(first.text, second.text.slice(0, ENOUGH))) ?? nearest(lastPlaces(first.text));
  if (at === undefined) return null;
  const rest = second.text.slice(first.text.length - at);
  return { start: first.start, end: Math.max(first.end, second.end), text: first.text + rest };
}

function placesOf(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

function lastPlaces({ length }: string): number[] {
  const from = Math.max(0, length - ENOUGH + 1);
  return Array.from({ length: length - from }, (_, i) => from + i);
}
