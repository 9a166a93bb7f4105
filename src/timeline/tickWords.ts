/** The texts of the axis, from the strings of a language. */
import { civilFromMs } from '../model/calendar.ts';
import type { Ms } from '../model/units.ts';
import type { Strings } from '../words/strings.ts';
import { yearInWords } from '../words/years.ts';
import type { TickWords } from './ticks.ts';

/** Keep it as long as the language stays: its formats are dear to make. */
export function tickWords(strings: Strings): TickWords {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(strings.lang, { timeZone: 'UTC', calendar: 'gregory', ...options });
  const month = format({ month: 'short' });
  const monthOfYear = {
    long: format({ month: 'long', year: 'numeric' }),
    short: format({ month: 'short', year: 'numeric' }),
  };
  const day = new Intl.NumberFormat(strings.lang);
  return {
    dayOfMonth: (time) => day.format(civilFromMs(time).day),
    month: (time) => month.format(standIn(time)),
    monthOfYear: (time, style) =>
      monthOfYear[style]
        .formatToParts(standIn(time))
        .map(({ type, value }) => (type === 'year' ? yearInWords(civilFromMs(time).year, strings) : value))
        .join(''),
    year: (year) => yearInWords(year, strings),
  };
}

/** The same month of a year within the reach of `Date`. */
function standIn(time: Ms): Ms {
  return Date.UTC(2000, civilFromMs(time).month - 1);
}
