/** Headlines in lines: broken between words, between ideographs, and within words only when they must. */
import type { Px } from '../model/units.ts';

export interface Wrapped {
  readonly lines: readonly string[];
  /** Width of the longest line. */
  readonly width: Px;
  /** Text was left out. */
  readonly cut: boolean;
}

type Width = (text: string) => Px;

/** Between two of these, in either order, a line may break. */
const IDEOGRAPH = /[\u2E80-\u303F\u3040-\u30FF\u31C0-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/;
/** A line may break after spaces and, before a letter, after dashes and slashes. */
const AFTER_SPACES = /(?<= )/;
const AT_BREAKS = /(?<= )|(?<=[-–—/])(?=\p{L})/u;
/** Where there are none of these it breaks at spaces only, which is found sooner. */
const BREAKS_WITHIN = new RegExp(`[-–—/]|${IDEOGRAPH.source}`);
/** Must not begin a line. */
const CLOSING = /[、。，．：；？！」』）】〉》”’]/;

/** What is not broken, with its width; a space at its end may be dropped at a line's end. */
interface Piece {
  readonly text: string;
  /** Without the space. */
  readonly width: Px;
  readonly space: Px;
}

/**
 * At most `most` lines of at most `limit` px; the lines are made about equally long, without
 * becoming more. What does not fit ends in "…".
 */
export function wrap(text: string, limit: Px, most: number, width: Width): Wrapped {
  return wrapper(text, width)(limit, most);
}

/** `wrap` for a text that is tried in several measures: it is taken apart and measured once. */
export function wrapper(text: string, width: Width): (limit: Px, most: number) => Wrapped {
  const whole = piecesOf(text.trim().replace(/\s+/g, ' '), width);
  return (limit, most) => {
    const pieces = whole.every((piece) => piece.width <= limit)
      ? whole
      : whole.flatMap((piece) => (piece.width <= limit ? [piece] : choppedTo(piece, limit, width)));
    const loose = fill(pieces, limit);
    if (loose.length > most) return cutTo(linesOf(pieces, loose), limit, most, width);
    return measured(linesOf(pieces, balanced(pieces, loose, limit)), width, false);
  };
}

function measured(lines: readonly string[], width: Width, cut: boolean): Wrapped {
  return { lines, width: Math.max(0, ...lines.map(width)), cut };
}

function piecesOf(text: string, width: Width): Piece[] {
  const space = width(' ');
  const words = BREAKS_WITHIN.test(text) ? text.split(AT_BREAKS).flatMap(splitIdeographs) : text.split(AFTER_SPACES);
  return words.map((piece) =>
    ({ text: piece, width: width(piece.trimEnd()), space: piece.endsWith(' ') ? space : 0 }));
}

/** What is wider than a line, as parts that are not. */
function choppedTo({ text }: Piece, limit: Px, width: Width): Piece[] {
  return chopped(text, limit, width).map((part) => ({ text: part, width: width(part), space: 0 }));
}

function splitIdeographs(word: string): string[] {
  if (!IDEOGRAPH.test(word)) return [word];
  const pieces: string[] = [];
  for (const character of word) {
    const last = pieces.at(-1);
    const joins = last !== undefined
      && (CLOSING.test(character) || (!IDEOGRAPH.test(character) && !IDEOGRAPH.test(last.at(-1) ?? '')));
    if (joins) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}

/** Dear to make: 20 ms of the first drawing. */
let segmenter: Intl.Segmenter | null = null;

/** Latin, Greek, Cyrillic, punctuation and currencies: nothing that joins what is beside it. */
const EACH_FOR_ITSELF = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205f\u20a0-\u20cf]*$/;

/** What a reader takes for one character each. */
export function graphemes(text: string): string[] {
  if (EACH_FOR_ITSELF.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function chopped(word: string, limit: Px, width: Width): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const grapheme of graphemes(word)) {
    if (piece !== '' && width(piece + grapheme) > limit) {
      pieces.push(piece);
      piece = '';
    }
    piece += grapheme;
  }
  return [...pieces, piece];
}

/** A line: its first piece, and its width without the space at its end. */
interface Line {
  readonly first: number;
  width: Px;
}

/** Pieces are measured once, so that trying many measures costs additions only. */
function fill(pieces: readonly Piece[], limit: Px): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  /** With the space. */
  let full = 0;
  pieces.forEach((piece, i) => {
    if (!line || full + piece.width > limit) {
      line = { first: i, width: 0 };
      lines.push(line);
      full = 0;
    }
    line.width = full + piece.width;
    full = line.width + piece.space;
  });
  return lines;
}

function linesOf(pieces: readonly Piece[], lines: readonly Line[]): string[] {
  return lines.map(({ first }, n) =>
    pieces.slice(first, lines[n + 1]?.first).map(({ text }) => text).join('').trimEnd(),
  );
}

/** The narrowest measure that needs no more lines, by halving. */
function balanced(pieces: readonly Piece[], loose: readonly Line[], limit: Px): readonly Line[] {
  if (loose.length < 2) return loose;
  let lines = loose;
  let least = limit / loose.length;
  let enough = limit;
  for (let i = 0; i < 5; i++) {
    const middle = (least + enough) / 2;
    const tried = fill(pieces, middle);
    if (tried.length <= loose.length && tried.every((line) => line.width <= middle)) {
      lines = tried;
      enough = middle;
    } else least = middle;
  }
  return lines;
}

function cutTo(lines: readonly string[], limit: Px, most: number, width: Width): Wrapped {
  const kept = graphemes(lines[most - 1] ?? '');
  let last = kept.join('');
  while (last !== '' && width(`${last}…`) > limit) {
    kept.pop();
    last = kept.join('').trimEnd();
  }
  return measured([...lines.slice(0, most - 1), `${last}…`], width, true);
}
