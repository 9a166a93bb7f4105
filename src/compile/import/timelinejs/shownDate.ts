/**
 * Dates that authors have shown in place of the numbers. TimelineJS sorts by numbers, so people fill them in:
 * 1 May 2011 shown as "May 2011" is May 2011.
 */
import { knownBounds } from '../../../model/date.ts';
import { parseEdtf } from '../../edtf/parse.ts';
import { readPeopleDate } from '../peopleDates/readPeopleDate.ts';

/** English, German, French, Spanish. */
const ABOUT = /^(?:c\.|ca\b|circa\b|about\b|around\b|approx|roughly\b|~|um\b|etwa\b|vers\b|hacia\b)/i;
const PERHAPS = /\?\W*$|^(?:probably|possibly|perhaps|maybe)\b/i;

export interface Shown {
  readonly edtf: string;
  /** Whether it names a longer time than the numbers do. */
  readonly wider: boolean;
}

/**
 * What the words say, when that is less than the numbers say: they begin on the same day and end later, or
 * only about. Null when they say the same, more, or something else.
 */
export function shownDate(numbers: string, words: string): Shown | null {
  const read = readPeopleDate(words);
  const own = parseEdtf(numbers);
  const shown = read.ok ? parseEdtf(read.edtf) : null;
  if (!read.ok || !own.ok || !shown?.ok) return null;
  const [a, b] = [knownBounds(own.date), knownBounds(shown.date)];
  if (a.from === null || a.to === null || b.to === null || a.from !== b.from) return null;
  if (b.to > a.to && own.date.kind === 'single') return { edtf: read.edtf, wider: true };
  if (b.to !== a.to || numbers.endsWith('~')) return null;
  const isSame = read.edtf === numbers;
  return isSame ? null : { edtf: read.edtf, wider: own.date.kind !== shown.date.kind };
}

/** `~` or `?` for words that say that the date is not to be taken literally. */
export function qualifierIn(words: string): '' | '~' | '?' {
  if (ABOUT.test(words)) return '~';
  return PERHAPS.test(words) ? '?' : '';
}
