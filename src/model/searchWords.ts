/**
 * What a word is, for the index, the query and the highlighting alike.
 *
 * - Case, diacritics and width do not matter: `Müller`, `MULLER` and `muller` are one word.
 * - Abbreviations are one word without their points: `U.S.` is `us`.
 * - The letter that an apostrophe adds is left out: `Xi’s` is `xi`, `l’Iran` is `iran`.
 * - Scripts without spaces give one word a character; a run of them is looked for as a phrase, which
 *   finds what a dictionary would have split elsewhere.
 */
import { forEachPlainWord } from './plainWords.ts';

export interface Word {
  /** As compared. */
  readonly folded: string;
  /** Where it stands in the text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const UNSPACED_SCRIPTS = ['Han', 'Hira', 'Kana', 'Thai', 'Laoo', 'Khmr', 'Mymr'];
const UNSPACED = `[${UNSPACED_SCRIPTS.map((script) => `\\p{scx=${script}}`).join('')}]`;
const LETTER = String.raw`[\p{L}\p{N}]`;
const WORD = new RegExp(
  [
    String.raw`(?<!${LETTER})\p{L}(?:\.\p{L})+(?!${LETTER})\.?`,
    String.raw`(?=${LETTER})${UNSPACED}\p{M}*`,
    String.raw`(?=${LETTER})(?:(?!(?=${LETTER})${UNSPACED})[\p{L}\p{N}\p{M}])+`,
  ].join('|'),
  'gu',
);
const AFTER_LETTER_AND_APOSTROPHE = /\p{L}['’]$/u;
const BEFORE_APOSTROPHE_AND_LETTER = /^['’]\p{L}/u;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  forEachWord(text, (start, end) => words.push({ folded: foldedWord(text.slice(start, end)), start, end }));
  return words;
}

/**
 * Where the words of a text stand, in order: for whoever reads millions of texts and folds no word twice.
 *
 * @param visit is told offsets in UTF-16 units
 */
export function forEachWord(text: string, visit: (start: number, end: number) => void): void {
  if (forEachPlainWord(text, visit)) return;
  for (const match of text.matchAll(WORD)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (end - start === 1 && isElided(text, start, end)) continue;
    visit(start, end);
  }
}

function isElided(text: string, start: number, end: number): boolean {
  return (
    AFTER_LETTER_AND_APOSTROPHE.test(text.slice(Math.max(0, start - 3), start)) ||
    BEFORE_APOSTROPHE_AND_LETTER.test(text.slice(end, end + 3))
  );
}

/** Letters that Unicode does not take apart, and the Greek sigma that ends a word. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ς: 'σ',
};
const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
/** Combining diacritics, Hebrew points, Arabic vowel signs and the tatweel; also the points of `U.S.`. */
const DROPPED = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670.]/gu;

/** A word as it is compared. @param word as it stands in the text, points and all */
export function foldedWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(DROPPED, '')
    .replace(NOT_PLAIN, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC');
}
