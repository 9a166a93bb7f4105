/** The languages of the interface. A new one is a file like `en.ts`, named here. */
import { de } from './de.ts';
import { enUS } from './en-US.ts';
import { en } from './en.ts';
import type { Strings } from './strings.ts';

export const LANGUAGES: readonly Strings[] = [en, enUS, de];

/** Texts for a BCP 47 tag; English where there are none. */
export function stringsFor(lang: string): Strings {
  return knownLanguage(lang) ?? en;
}

/** By the whole tag ("en-US"), else by its primary subtag ("de-AT" → German). */
export function knownLanguage(lang: string): Strings | null {
  const exact = LANGUAGES.find((strings) => strings.lang.toLowerCase() === lang.toLowerCase());
  return exact ?? LANGUAGES.find((strings) => primary(strings.lang) === primary(lang)) ?? null;
}

/** The first of the tags (as in `navigator.languages`) that there are texts for. */
export function firstKnownLanguage(langs: readonly string[]): Strings | null {
  for (const lang of langs) {
    const strings = knownLanguage(lang);
    if (strings) return strings;
  }
  return null;
}

function primary(lang: string): string {
  return lang.toLowerCase().split('-')[0] ?? '';
}
