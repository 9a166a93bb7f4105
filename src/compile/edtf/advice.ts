/** The nearest EDTF for a text that is none, where the text is a date in another common notation. */
import { NOTATIONS } from './notations.ts';

/** A phrase within a phrase within a phrase is as deep as dates are written. */
const DEEPEST = 3;
/** Longer texts are no date in any notation. */
const LONGEST = 60;

/** "write 2024-01-26", or null when nothing near is valid. */
export function adviseOn(text: string, isValid: (edtf: string) => boolean): string | null {
  if (text.length > LONGEST) return null;
  const time = /^(\d{4}-\d\d-\d\d)[T ]\d/.exec(text)?.[1];
  if (time && isValid(time)) return `write ${time}; the time as the article writes it belongs in "clock"`;
  const [one, two] = convert(plain(text), isValid, 0);
  if (one === undefined) return null;
  return two === undefined ? `write ${one}` : `write ${one} or ${two}, whichever is meant`;
}

function convert(text: string, isValid: (edtf: string) => boolean, depth: number): readonly string[] {
  if (isValid(text)) return [text];
  if (depth > DEEPEST) return [];
  for (const { form, write } of NOTATIONS) {
    const groups = form.exec(text)?.slice(1);
    if (groups) {
      const found = new Set(write(groups, (inner) => convert(inner, isValid, depth + 1)).filter(isValid));
      if (found.size > 0) return [...found];
    }
  }
  return [];
}

/** One kind of hyphen, single spaces. */
function plain(text: string): string {
  return text
    .replace(/\s*[–—]\s*(?=\S)/g, ' - ')
    .replace(/[−‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
