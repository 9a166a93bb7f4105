/** One way to write what people write in many: spaces, dashes, footnotes, the names of eras. */
import type { Era } from './part.ts';

/** Behind a figure or one of the longer units; not the beginning of another word. */
function eraForms(forms: readonly string[]): RegExp {
  const units = String.raw`(?<=[\d\s]|century|millennium|jahrhundert|siècle)`;
  return new RegExp(`${units}(?:${forms.join('|')})(?![a-z])`, 'g');
}

const BC = eraForms([
  String.raw`bce|b\.\s?c\.\s?e\.?|bc|b\.\s?c\.?`,
  String.raw`v\.\s?chr\.?|vuz|av\.?\s?j\.?-?\s?c\.?|a\.\s?c\.?|a\.?\s?de\s?c\.?`,
]);
const AD = eraForms([
  String.raw`ce|c\.\s?e\.?|ad|a\.\s?d\.?`,
  String.raw`n\.\s?chr\.?|ap\.?\s?j\.?-?\s?c\.?|d\.\s?c\.?`,
]);
const AD_BEFORE = /^(?:ad|a\.\s?d\.?|anno domini)\s*(?=\d)/;

/**
 * Lower case, single spaces, `–` for every dash but the hyphen, eras as “bc” and “ad” after a space,
 * no thousands separators, no footnote marks.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑]/g, '-')
    .replace(/[‒–—―−]/g, '–')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\w)\[\d{1,3}\]$/, '')
    .replace(/\b\d{1,3}(?:,\d{3})+\b/g, (number) => number.replaceAll(',', ''))
    .replace(AD_BEFORE, 'ad ')
    .replace(BC, ' bc')
    .replace(AD, ' ad')
    .replace(/ +/g, ' ')
    .trim();
}

/** The era at either end of a plain text, and the text without it. */
export function takeEra(text: string): { readonly rest: string; readonly era?: Era } {
  const behind = /^(.+?) (bc|ad)$/.exec(text);
  if (behind) return { rest: behind[1] ?? '', era: behind[2] as Era };
  const before = /^ad (.+)$/.exec(text);
  return before ? { rest: before[1] ?? '', era: 'ad' } : { rest: text };
}
