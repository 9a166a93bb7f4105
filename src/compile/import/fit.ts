/** What the annotations allow texts to be, for texts that nobody wrote for them. */
import { tidy } from '../text.ts';

/** In UTF-16 units; the limits of `annotations.ts`. */
export const LONGEST = { headline: 200, tag: 100, eraName: 100, text: 20_000, address: 4000, id: 80 } as const;

/** Of most texts nothing has to go. */
const MAY_BE_UNCLEAN = /[\p{Cc}\p{Cs}]|[^\S ]|  |^ | $/u;

/** On one line, without control characters and halves of surrogate pairs. */
export function cleanText(text: string): string {
  if (!MAY_BE_UNCLEAN.test(text)) return text;
  return tidy(wellFormed(text).replace(/\p{Cc}/gu, ' '));
}

/** As much of a text as there is room for; `onCut` learns how many characters are gone. */
export function fitted(text: string, longest: number, onCut: (rest: number) => void = () => {}): string {
  if (text.length <= longest) return text;
  onCut(text.length - longest + 1);
  return `${wellFormed(text.slice(0, longest - 1)).trimEnd()}…`;
}

/** Whether it can become a link. */
export function isWebAddress(url: string): boolean {
  return url.length <= LONGEST.address && /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);
}

/** A surrogate without its other half is no character and cannot be written as UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}
