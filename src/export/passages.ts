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
  const passages = excerpts.map(withSurroundings).filter(({ text }) => text !== '');
  const [first, ...others] = passages.toSorted((a, b) => a.start - b.start || b.end - a.end);
  if (!first) return NOTHING;
  const written: string[] = [];
  /** What has not been written yet: those to come begin in it, if they begin in what has been. */
  let open = first;
  for (const passage of others) {
    const at = passage.start <= open.end ? placeIn(open, passage) : null;
    if (at === null) {
      written.push(open.text, GAP);
      open = passage;
    } else {
      const from = Math.max(0, at - SLACK);
      written.push(open.text.slice(0, from));
      open = {
        start: passage.start - (at - from),
        end: Math.max(open.end, passage.end),
        text: open.text.slice(from) + passage.text.slice(open.text.length - at),
      };
    }
  }
  return [...written, open.text].join('');
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
/** Letters by which a passage may begin before the one that it comes after by its position: that is known about. */
const SLACK = 64;

/**
 * Where the second begins in the text of the first, so that both agree to the end of one of them: next to
 * where it should by its position. Null when they agree nowhere.
 */
function placeIn(first: Passage, second: Passage): number | null {
  const agrees = (at: number) => first.text.startsWith(second.text.slice(0, first.text.length - at), at);
  const expected = second.start - first.start;
  const words = second.text.slice(0, ENOUGH);
  for (const at of placesAround(first.text, words, expected)) if (agrees(at)) return at;
  const atEnd = lastPlaces(first.text).filter(agrees);
  return atEnd.toSorted((a, b) => Math.abs(a - expected) - Math.abs(b - expected))[0] ?? null;
}

/** Where the words stand in a text, the nearest to a place first. */
function* placesAround(text: string, words: string, place: number): Iterable<number> {
  let before = place < 0 ? -1 : text.lastIndexOf(words, place);
  let after = text.indexOf(words, Math.max(0, place + 1));
  while (before >= 0 || after >= 0) {
    if (after < 0 || (before >= 0 && place - before <= after - place)) {
      yield before;
      before = before === 0 ? -1 : text.lastIndexOf(words, before - 1);
    } else {
      yield after;
      after = text.indexOf(words, after + 1);
    }
  }
}

function lastPlaces({ length }: string): number[] {
  const from = Math.max(0, length - ENOUGH + 1);
  return Array.from({ length: length - from }, (_, i) => from + i);
}
