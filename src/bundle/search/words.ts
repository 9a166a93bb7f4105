/**
 * What a word is, for the index, the query and the highlighting alike.
 *
 * - Case, diacritics and width do not matter: `Müller`, `MULLER` and `muller` are one word.
 * - Abbreviations are one word without their points: `U.S.` is `us`.
 * - The letter that an apostrophe adds is left out: `Xi’s` is `xi`, `l’Iran` is `iran`.
 * - Scripts without spaces give one word a character; a run of them is looked for as a phrase, which
 *   finds what a dictionary would have split elsewhere.
 */

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
  for (const match of text.matchAll(WORD)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (end - start === 1 && isElided(text, start, end)) continue;
    words.push({ folded: folded(match[0]), start, end });
  }
  return words;
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

function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(DROPPED, '')
    .replace(NOT_PLAIN, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC');
}
