/** Instants of the reader's own time, not dates of a story. */
import type { Ms } from '../model/units.ts';
import { dayInWords } from './dates.ts';
import type { Strings } from './strings.ts';

export interface InstantWords {
  readonly day: string;
  readonly time: string;
}

/** "22 November 2026" and "15:30", by the clock and calendar of where the reader is. @param ms since 1970 */
export function instantInWords(ms: number, strings: Strings): InstantWords {
  const there = new Date(ms);
  const day = Date.UTC(there.getFullYear(), there.getMonth(), there.getDate()) as Ms;
  // Days and clocks as in the story's dates: English without a country is not American.
  const locale = strings.lang === 'en' ? 'en-GB' : strings.lang;
  return { day: dayInWords(day, strings), time: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(ms) };
}
