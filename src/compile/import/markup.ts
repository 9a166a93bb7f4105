/** Texts of foreign files that may hold HTML: their words, and what their links led to. */
import { htmlLinks, htmlToText } from '../htmlText.ts';
import type { HtmlLink } from '../htmlText.ts';
import { tidy } from '../text.ts';

const LOOKS_LIKE_MARKUP = /<[a-z/!]|&(?:#\d|#x[\da-f]|[a-z])/i;

/** The words, in paragraphs. A text without any markup keeps its lines, which HTML would join. */
export function plainText(text: string): string {
  return LOOKS_LIKE_MARKUP.test(text) ? htmlToText(text) : text.trim();
}

/** The words on one line. */
export function plainLine(text: string): string {
  return tidy(plainText(text));
}

/** The words on one line, each link followed by its address: for a credit or a caption, which cannot link. */
export function lineWithAddresses(text: string): string {
  const line = plainLine(text);
  const addresses = linksIn(text).flatMap(({ address }) => webAddress(address) ?? []);
  const missing = [...new Set(addresses)].filter((address) => !line.includes(address));
  return missing.length === 0 ? line : `${line} (${missing.join(', ')})`.trim();
}

export function linksIn(text: string): readonly HtmlLink[] {
  return LOOKS_LIKE_MARKUP.test(text) ? htmlLinks(text) : [];
}

/**
 * The address as a link of ours can have it: of the web, with its scheme. `//host/path` and `host.org/path`,
 * which many programs complete themselves, get https. Null when it leads nowhere from another page:
 * relative addresses, mail, scripts.
 */
export function webAddress(address: string): string | null {
  const written = address.trim();
  const whole = /^\/\/[^/]/.test(written)
    ? `https:${written}`
    : /^(?:[a-z\d-]+\.)+[a-z]{2,}\/\S+$/i.test(written)
      ? `https://${written}`
      : written;
  return /^https?:\/\/[^\s/]/i.test(whole) && URL.canParse(whole) ? whole.replace(/\s/g, '%20') : null;
}
