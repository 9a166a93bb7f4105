/** The texts of a language: at once where they come with the page, else fetched; what is shown stays until then. */
import { use, useDeferredValue } from 'react';
import { ENGLISH, type Language } from '../../words/languages.ts';
import type { Strings } from '../../words/strings.ts';

const loading = new Map<string, Promise<Strings>>();

export function useLanguage(wanted: Language): Strings {
  const language = useDeferredValue(wanted);
  return language.strings ?? use(textsOf(language));
}

/** English where the texts are out of reach. */
function textsOf(language: Language): Promise<Strings> {
  let texts = loading.get(language.lang);
  if (!texts) {
    texts = language.load().catch(() => ENGLISH.strings);
    loading.set(language.lang, texts);
  }
  return texts;
}
