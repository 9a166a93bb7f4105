import { civilFromMs } from '../../model/calendar.ts';
import { partsOf, type EventDate } from '../../model/date.ts';
import { dateInWords } from '../../words/dates.ts';
import type { Strings } from '../../words/strings.ts';

/** Years of more digits than this have no room beside the axis: the dates name them. */
const FAR = 10_000;

/** Whether a year stands beside the axis where it begins. */
export function standsAlone(year: number): boolean {
  return Math.abs(year) < FAR;
}

/**
 * A date that stands under a year: without its own where all that the date names is of that very
 * year. "until 31 December 1999" may be listed where the story begins, in another year.
 */
export function dateUnderYear(date: EventDate, year: number, strings: Strings): string {
  const omitYear =
    standsAlone(year) &&
    partsOf(date).every(({ from, to }) => civilFromMs(from).year === year && civilFromMs(to - 1).year === year);
  return dateInWords(date, strings, { style: 'short', omitYear });
}
