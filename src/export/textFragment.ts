/**
 * A link to a passage of a page: URL Fragment Text Directives (WICG).
 *
 *     https://example.org/a#:~:text=prefix-,start,end,-suffix
 *
 * A browser that knows them scrolls to the passage and marks it; every other opens the page.
 */
import type { Article, Excerpt } from '../model/bundle.ts';
import { wellFormed } from './plainText.ts';

/** Longer ones are named by their first and last words: a link stays short, and may cross paragraphs. */
const LONGEST_WHOLE = 120;
/** Shorter ones may stand on the page more than once: the words around tell which is meant. */
const LONGEST_AMBIGUOUS = 40;
/** Letters of a start and of an end: whole words, so a few more or less. */
const ENDS = 30;
/** Letters of the words around: few, for they must not go over paragraphs. */
const AROUND = 12;

/** Null when the article has no address. */
export function passageLink({ url }: Article, excerpt: Excerpt): string | null {
  return url === undefined ? null : withTextDirective(url, textDirective(excerpt));
}

function textDirective({ quote: { exact, prefix, suffix }, position }: Excerpt): string {
  const text = wellFormed(exact);
  // Where white space was longer than a space, the passage may go from one paragraph to the next,
  // which a start and an end may and a whole text may not.
  const mayBeOneText = text.length <= LONGEST_WHOLE && position.end - position.start === exact.length;
  const ends = mayBeOneText ? null : startAndEnd(text);
  const before = text.length <= LONGEST_AMBIGUOUS ? lastWords(wellFormed(prefix)) : '';
  const after = text.length <= LONGEST_AMBIGUOUS ? firstWords(wellFormed(suffix)) : '';
  return [
    ...(before === '' ? [] : [`${encoded(before)}-`]),
    ...(ends ?? [text]).map(encoded),
    ...(after === '' ? [] : [`-${encoded(after)}`]),
  ].join(',');
}

/** Null when there are too few words to part them. */
function startAndEnd(text: string): readonly [start: string, end: string] | null {
  const words = wordsOf(text);
  const half = Math.floor(words.length / 2);
  if (half === 0) return null;
  const start = taken(words.slice(0, half), ENDS);
  const end = taken(words.slice(half).toReversed(), ENDS).toReversed();
  const [first, last] = [start.at(-1)!, end[0]!];
  return [text.slice(0, first.index + first.segment.length), text.slice(last.index)];
}

/** Surroundings are cut anywhere: the word at the cut is left out, for only whole ones match. */
function lastWords(prefix: string): string {
  const words = wordsOf(prefix).slice(1);
  const first = taken(words.toReversed(), AROUND).at(-1);
  return first === undefined ? '' : prefix.slice(first.index).trim();
}

function firstWords(suffix: string): string {
  const words = wordsOf(suffix).slice(0, -1);
  const last = taken(words, AROUND).at(-1);
  return last === undefined ? '' : suffix.slice(0, last.index + last.segment.length).trim();
}

/** From the first on, until they are long enough together. */
function taken(words: readonly Intl.SegmentData[], enough: number): Intl.SegmentData[] {
  let length = 0;
  const upTo = words.findIndex(({ segment }) => (length += segment.length + 1) >= enough);
  return words.slice(0, upTo < 0 ? words.length : upTo + 1);
}

/** As browsers part words; also in scripts without spaces. */
function wordsOf(text: string): Intl.SegmentData[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
}

let segmenter: Intl.Segmenter | undefined;

/** `-`, `,` and `&` part a directive; whatever else is not plain is encoded as in any address. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/** After the address's own fragment, in place of a directive that is there already. */
function withTextDirective(url: string, directive: string): string {
  const [page, fragment] = split(url, '#');
  const [own] = split(fragment, ':~:');
  return `${page}#${own}:~:text=${directive}`;
}

function split(text: string, mark: string): [before: string, after: string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
