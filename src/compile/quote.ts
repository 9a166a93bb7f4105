/**
 * Finds a quotation in its article.
 *
 *   article   "It was\n\n Biden who…"      raw text, offsets are those of the W3C position selector
 *   flat      "It was Biden who…"          every run of white space one space
 *   quotation "was Biden"                  found in flat, letter by letter; mapped back to the raw text
 *
 * Only an exact match counts. W3C Web Annotation Data Model, 4.2.4 and 4.2.5.
 */
import type { Excerpt } from '../model/bundle.ts';
import { tidy } from './text.ts';

/** As much context as is stored on either side, in UTF-16 units. */
export const CONTEXT = 32;

export interface FlatText {
  readonly raw: string;
  readonly flat: string;
  /** Offset in `raw` of each unit of `flat`. */
  readonly offsets: Uint32Array;
}

export function flatten(raw: string): FlatText {
  const offsets = new Uint32Array(raw.length);
  let flat = '';
  let from = 0;
  const take = (upTo: number) => {
    for (let at = from; at < upTo; at += 1) offsets[flat.length + at - from] = at;
    flat += raw.slice(from, upTo);
  };
  for (const space of raw.matchAll(/\s+/g)) {
    take(space.index);
    offsets[flat.length] = space.index;
    flat += ' ';
    from = space.index + space[0].length;
  }
  take(raw.length);
  return { raw, flat, offsets: offsets.subarray(0, flat.length) };
}

/** Every place where the words stand, overlapping ones too. */
export function occurrences(flat: string, words: string): number[] {
  const found: number[] = [];
  for (let at = flat.indexOf(words); at >= 0; at = flat.indexOf(words, at + 1)) found.push(at);
  return found;
}

export interface Surroundings {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Where the quotation stands in the flat text, between the surroundings if there are any. */
export function findQuote(text: FlatText, quote: string, { before, after }: Surroundings = {}): number[] {
  const { flat } = text;
  const words = tidy(quote);
  const [lead, tail] = [before, after].map((side) => (side === undefined ? '' : tidy(side)));
  return occurrences(flat, words).filter(
    (at) =>
      // A flat text has single spaces: one at most stands between.
      (!lead || flat.endsWith(lead, at) || flat.endsWith(`${lead} `, at)) &&
      (!tail || flat.startsWith(tail, at + words.length) || flat.startsWith(` ${tail}`, at + words.length)),
  );
}

/** Both selectors of a passage of the flat text. */
export function selectors(text: FlatText, at: number, length: number): Pick<Excerpt, 'quote' | 'position'> {
  const { flat, offsets } = text;
  const end = at + length;
  return {
    quote: {
      exact: flat.slice(at, end),
      prefix: wholeCharacters(flat.slice(Math.max(0, at - CONTEXT), at)),
      suffix: wholeCharacters(flat.slice(end, end + CONTEXT)),
    },
    position: { start: offsets[at] ?? 0, end: (offsets[end - 1] ?? 0) + 1 },
  };
}

/** Half a surrogate pair at either end is left out: it could not be written as UTF-8. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');
}

/**
 * Words around each of several places that tell them apart: as few as it takes, all on one side.
 * @returns per place, what to write as `before:` or `after:`
 */
export function tellingSurroundings(
  { flat }: FlatText,
  places: readonly number[],
  length: number,
): Surroundings[] {
  const endsWith = (at: number, words: string) => flat.slice(0, at).trimEnd().endsWith(words);
  const goesOn = (at: number, words: string) => flat.slice(at + length).trimStart().startsWith(words);
  return places.map((place) => {
    const others = places.filter((other) => other !== place);
    for (let count = 1; count <= 12; count += 1) {
      const before = lastWords(flat.slice(0, place), count);
      const after = firstWords(flat.slice(place + length), count);
      if (before && !others.some((other) => endsWith(other, before))) return { before };
      if (after && !others.some((other) => goesOn(other, after))) return { after };
    }
    return {};
  });
}

/** Words beyond are too many for any advice, UTF-16 units. */
const NEAR = 2000;

export function lastWords(text: string, count: number): string {
  return text.slice(-NEAR).trim().split(' ').slice(-count).join(' ');
}

export function firstWords(text: string, count: number): string {
  return text.slice(0, NEAR).trim().split(' ').slice(0, count).join(' ');
}
