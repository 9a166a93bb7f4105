/** Words that look the same and are not: for advice on a quotation that was typed rather than copied. */

/** Characters that have lookalikes, by name. */
const CHARACTERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['straight apostrophe (\')', /'/],
  ['typographic apostrophe (’)', /’/],
  ['typographic opening quotation mark (‘)', /‘/],
  ['straight quotation mark (")', /"/],
  ['typographic opening quotation mark (“)', /“/],
  ['typographic closing quotation mark (”)', /”/],
  ['hyphen (-)', /-/],
  ['en dash (–)', /–/],
  ['em dash (—)', /—/],
  ['ellipsis character (…)', /…/],
  ['three full stops (...)', /\.\.\./],
];

const folded = (text: string) =>
  text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');

export interface Lookalike {
  /** Name of the character in the wrong word, and of the one in the right word. */
  readonly wrong: string;
  readonly right: string;
}

/** Why two words that look the same are not; null when they do not look the same, or are. */
export function lookalike(wrong: string, right: string): Lookalike | null {
  if (wrong === right || folded(wrong) !== folded(right)) return null;
  return { wrong: peculiarity(wrong, right), right: peculiarity(right, wrong) };
}

/** The character that one word has and the other has not. */
function peculiarity(word: string, other: string): string {
  const found = CHARACTERS.find(([, pattern]) => pattern.test(word) && !pattern.test(other));
  return found?.[0] ?? 'letter composed in another way (Unicode)';
}
