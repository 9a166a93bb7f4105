/** The texts of the axis, from the strings of a language. */
import { civilFromMs } from '../model/calendar.ts';
import { fill } from '../words/fill.ts';
import { formatNumber } from '../words/numbers.ts';
import type { Strings } from '../words/strings.ts';
import { yearInWords } from '../words/years.ts';
import type { TickWords } from './ticks.ts';

export function tickWords(strings: Strings): TickWords {
  const { months, monthYear } = strings.dates;
  return {
    dayOfMonth: (time) => formatNumber(civilFromMs(time).day, strings),
    month: (time) => months.short[civilFromMs(time).month - 1] ?? '',
    monthOfYear(time, style) {
      const { year, month } = civilFromMs(time);
      const names = style === 'short' ? months.shortOfYear : months.long;
      return fill(monthYear, { month: names[month - 1] ?? '', year: yearInWords(year, strings) });
    },
    year: (year) => yearInWords(year, strings),
  };
}
