/** Showing which words of a text a search matched. */
import type { EventDetail } from '../../model/bundle.ts';
import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';
import { searchedTexts, type SearchedText } from './searchedTexts.ts';
import { wordsOf } from '../../model/searchWords.ts';

/** A run of a text; all pieces joined are the text. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * The whole text in pieces.
 *
 * @param words as `SearchHits.words`; one that ends in `*` stands for all words that begin so
 */
export function highlight(text: string, words: readonly string[]): Piece[] {
  return pieces(text, 0, text.length, hitsIn(text, words));
}

/**
 * The passage around the first hit, cut between words, with "…" where something is left out; null
 * when nothing matched.
 *
 * @param lang BCP 47 tag of the text, which says where its words begin
 * @param length characters, about
 */
export function snippet(text: string, words: readonly string[], lang: string, length = 160): Piece[] | null {
  const hits = hitsIn(text, words);
  const [first] = hits;
  if (!first) return null;
  const start = Math.max(0, Math.min(first.start - Math.floor(length / 3), text.length - length));
  const from = start === 0 ? 0 : Math.min(first.start, wordEdge(text, start, lang).after);
  const end = Math.max(first.end, from + length);
  const to = end >= text.length ? text.length : Math.max(first.end, wordEdge(text, end, lang).before);
  return [
    ...(from > 0 ? [{ text: '…', hit: false }] : []),
    ...pieces(text, from, to, hits),
    ...(to < text.length ? [{ text: '…', hit: false }] : []),
  ];
}

/** A text of an event in which something matched, shortened to a snippet. */
export interface MatchedPassage extends SearchedText {
  readonly pieces: readonly Piece[];
}

/** Where an event matched: headline, summary, excerpts, names of actors, tags and places, in this order. */
export function matchedPassages(
  table: EventTable,
  detail: EventDetail,
  row: Row,
  words: readonly string[],
): MatchedPassage[] {
  return searchedTexts(table, detail, row).flatMap((searched) => {
    const found = snippet(searched.text, words, table.lang);
    return found ? [{ ...searched, pieces: found }] : [];
  });
}

interface Hit {
  readonly start: number;
  readonly end: number;
}

/** In order, disjoint; of several phrases that begin at one word the longest. */
function hitsIn(text: string, matched: readonly string[]): Hit[] {
  const phrases = new Map<string, string[][]>();
  const beginnings: string[][] = [];
  for (const each of matched) {
    const phrase = each.split(' ');
    const first = phrase[0] ?? '';
    if (first.endsWith('*')) beginnings.push(phrase);
    else phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
  }
  const words = wordsOf(text);
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; at++) {
    const lengths = [...(phrases.get(words[at]!.folded) ?? []), ...beginnings]
      .filter((phrase) => phrase.every((pattern, i) => isMatch(words[at + i]?.folded ?? '', pattern)))
      .map((phrase) => phrase.length);
    if (lengths.length === 0) continue;
    const last = at + Math.max(...lengths) - 1;
    hits.push({ start: words[at]!.start, end: words[last]!.end });
    at = last;
  }
  return hits;
}

function isMatch(word: string, pattern: string): boolean {
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

function pieces(text: string, from: number, to: number, hits: readonly Hit[]): Piece[] {
  const result: Piece[] = [];
  let at = from;
  for (const hit of hits) {
    if (hit.start < from || hit.end > to) continue;
    if (hit.start > at) result.push({ text: text.slice(at, hit.start), hit: false });
    result.push({ text: text.slice(hit.start, hit.end), hit: true });
    at = hit.end;
  }
  if (at < to) result.push({ text: text.slice(at, to), hit: false });
  return result;
}

/** Where to cut a text so that no word is: the end of what stands before, the start of what comes after. */
function wordEdge(text: string, position: number, lang: string): { before: number; after: number } {
  const segment = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text).containing(position);
  if (!segment) return { before: position, after: position };
  const after = segment.index === position ? position : segment.index + segment.segment.length;
  return {
    before: text.slice(0, segment.index).trimEnd().length,
    after: text.length - text.slice(after).trimStart().length,
  };
}
