/**
 * The languages of the interface. A new one is a file like `de.ts`, named here. English comes with
 * the page; the others are fetched by who reads them.
 */
import { en } from './en.ts';
import type { Strings } from './strings.ts';

export interface Language {
  /** BCP 47 tag. */
  readonly lang: string;
  /** Its own name, for the switch. */
  readonly name: string;
  /** Its texts, where they come with the page. */
  readonly strings?: Strings;
  load(): Promise<Strings>;
}

export const ENGLISH: Language & { readonly strings: Strings } = {
  lang: 'en',
  name: 'English',
  strings: en,
  load: () => Promise.resolve(en),
};

export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  { lang: 'en-US', name: 'English (US)', load: async () => (await import('./en-US.ts')).enUS },
  { lang: 'de', name: 'Deutsch', load: async () => (await import('./de.ts')).de },
];

/** By the whole tag ("en-US"), else by its primary subtag ("de-AT" → German). */
export function knownLanguage(lang: string): Language | null {
  const exact = LANGUAGES.find((known) => known.lang.toLowerCase() === lang.toLowerCase());
  return exact ?? LANGUAGES.find((known) => primary(known.lang) === primary(lang)) ?? null;
}

/** The first of the tags (as in `navigator.languages`) that there are texts for. */
export function firstKnownLanguage(langs: readonly string[]): Language | null {
  for (const lang of langs) {
    const known = knownLanguage(lang);
    if (known) return known;
  }
  return null;
}

/** The language that the reader chose, else the story's, else the browser's, else English. */
export function wantedLanguage(chosen: string | null, storyLang: string | null): Language {
  return (
    (chosen && knownLanguage(chosen)) ||
    (storyLang && knownLanguage(storyLang)) ||
    (typeof navigator === 'object' && firstKnownLanguage(navigator.languages ?? [])) ||
    ENGLISH
  );
}

function primary(lang: string): string {
  return lang.toLowerCase().split('-')[0] ?? '';
}
