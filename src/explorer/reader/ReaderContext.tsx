/** The reader's language and colours, for every component below. */
import { createContext, use, useLayoutEffect, useMemo, type ReactNode } from 'react';
import { ENGLISH, wantedLanguage } from '../../words/languages.ts';
import type { Strings } from '../../words/strings.ts';
import { dress, useSurroundings } from '../surroundings/surroundings.ts';
import { usePreferences } from './usePreferences.ts';
import { useLanguage } from './useLanguage.ts';
import { useMedia } from './useMedia.ts';

export interface Reader {
  readonly strings: Strings;
  readonly theme: 'light' | 'dark';
}

const ReaderContext = createContext<Reader>({ strings: ENGLISH.strings, theme: 'light' });

export function useReader(): Reader {
  return use(ReaderContext);
}

export function useStrings(): Strings {
  return use(ReaderContext).strings;
}

interface Props {
  /** The story's language, once it is known: dates then read like the headlines they stand beside. */
  readonly storyLang: string | null;
  readonly children: ReactNode;
}

/** Suspends while the first language is fetched. */
export function ReaderProvider({ storyLang, children }: Props) {
  const { theme: choice, language } = usePreferences();
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  const theme = choice === 'system' ? (systemIsDark ? 'dark' : 'light') : choice;
  const wanted = useMemo(() => wantedLanguage(language, storyLang), [language, storyLang]);
  const strings = useLanguage(wanted);

  const surroundings = useSurroundings();
  // Before anything below reads the colours it is drawn in.
  useLayoutEffect(() => dress(surroundings, strings.lang, strings.dir, choice), [surroundings, strings, choice]);

  const reader = useMemo(() => ({ strings, theme }) as const, [strings, theme]);
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

/** For rendering in Node, and for tests. */
export function ReaderAs({ reader, children }: { readonly reader: Reader; readonly children: ReactNode }) {
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}
