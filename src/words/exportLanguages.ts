/** The languages of what is taken away: those of the page. */
import { de } from './de.export.ts';
import { en } from './en.export.ts';
import type { ExportStrings } from './exportStrings.ts';

/** Those of the language, in English where it has none. */
export function exportStringsFor(lang: string): ExportStrings {
  return lang.toLowerCase().split('-')[0] === 'de' ? de : en;
}
