/**
 * The words of plain texts, several times faster than by the expression of `searchWords.ts`, which says
 * what a word is and which all other texts need. Plain are Latin letters without combining marks, digits,
 * and the usual punctuation.
 */

const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;
const NOT_PLAIN = 3;

/** All of U+0000 to U+024F: the last letter of Latin Extended-B, in which every character is a letter. */
const KINDS = Uint8Array.from({ length: 0x250 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\p{L}/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : OTHER;
});
/** Dashes, quotation marks, points: U+2010 to U+205E hold no letter, number or mark. */
const PUNCTUATION_FROM = 0x2010;
const PUNCTUATION_TO = 0x205f;
const POINT = 0x2e;
const APOSTROPHE = 0x27;
const RAISED_COMMA = 0x2019;

function kindAt(text: string, at: number): number {
  if (at >= text.length || at < 0) return OTHER;
  const code = text.charCodeAt(at);
  if (code < KINDS.length) return KINDS[code]!;
  return code >= PUNCTUATION_FROM && code < PUNCTUATION_TO ? OTHER : NOT_PLAIN;
}

/**
 * Calls `visit` for every word, in order, where the text is plain; else does nothing and answers false.
 *
 * @param visit is told offsets in UTF-16 units
 */
export function forEachPlainWord(text: string, visit: (start: number, end: number) => void): boolean {
  for (let at = 0; at < text.length; at++) if (kindAt(text, at) === NOT_PLAIN) return false;
  for (let at = 0; at < text.length; ) {
    if (kindAt(text, at) === OTHER) {
      at++;
      continue;
    }
    const end = abbreviationEnd(text, at) ?? runEnd(text, at);
    if (end - at > 1 || !isElided(text, at)) visit(at, end);
    at = end;
  }
  return true;
}

function runEnd(text: string, start: number): number {
  let end = start + 1;
  while (kindAt(text, end) !== OTHER) end++;
  return end;
}

/** Of `U.S.`, with its last point; null where none begins. */
function abbreviationEnd(text: string, start: number): number | null {
  if (kindAt(text, start) !== LETTER) return null;
  let end = start + 1;
  while (isPointedLetter(text, end) && kindAt(text, end + 2) === OTHER) end += 2;
  if (end === start + 1) return null;
  return text.charCodeAt(end) === POINT ? end + 1 : end;
}

function isPointedLetter(text: string, at: number): boolean {
  return text.charCodeAt(at) === POINT && kindAt(text, at + 1) === LETTER;
}

/** The letter that an apostrophe adds, before or after it. */
function isElided(text: string, at: number): boolean {
  return (
    (isApostrophe(text, at - 1) && kindAt(text, at - 2) === LETTER) ||
    (isApostrophe(text, at + 1) && kindAt(text, at + 2) === LETTER)
  );
}

function isApostrophe(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === APOSTROPHE || code === RAISED_COMMA;
}
