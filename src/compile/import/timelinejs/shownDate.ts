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
  /** Whether it is another stretch of time than the numbers are. */
  readonly differs: boolean;
}

/**
 * What the words say, where they and the numbers are about the same time: more exactly (July 1969 for 1969),
 * less so (May 2011 for the 1st of May 2011; a range for a year somewhere in it), or only about. Null when
 * they say the same or something else, or leave out what the numbers know (May 2011 for the 13th).
 */
export function shownDate(numbers: string, words: string): Shown | null {
  const read = readPeopleDate(words);
  const own = parseEdtf(numbers);
  const shown = read.ok ? parseEdtf(read.edtf) : null;
  if (!read.ok || !own.ok || !shown?.ok) return null;
  const [a, b] = [knownBounds(own.date), knownBounds(shown.date)];
  if (a.from === null || a.to === null || b.from === null || b.to === null) return null;
  const differs = { edtf: read.edtf, differs: true };
  if (a.from === b.from && a.to === b.to) {
    if (read.edtf === numbers || numbers.endsWith('~')) return null;
    return { ...differs, differs: own.date.kind !== shown.date.kind };
  }
  if (b.from >= a.from && b.to <= a.to) return differs;
  const isInside = b.from <= a.from && b.to >= a.to && own.date.kind === 'single';
  return isInside && (shown.date.kind !== 'single' || a.from === b.from) ? differs : null;
}

/** Whether words are about the time of a date at all; null when they are no date that can be read. */
export function isAboutThen(edtf: string, words: string): boolean | null {
  const read = readPeopleDate(words);
  const own = parseEdtf(edtf);
  const shown = read.ok ? parseEdtf(read.edtf) : null;
  if (!own.ok || !shown?.ok) return null;
  const [a, b] = [knownBounds(own.date), knownBounds(shown.date)];
  return (a.from ?? -Infinity) < (b.to ?? Infinity) && (b.from ?? -Infinity) < (a.to ?? Infinity);
}

/** `~` or `?` for words that say that the date is not to be taken literally. */
export function qualifierIn(words: string): '' | '~' | '?' {
  if (ABOUT.test(words)) return '~';
  return PERHAPS.test(words) ? '?' : '';
}
