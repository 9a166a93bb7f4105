/** English as in the United States: the month before the day. */
import { en } from './en.ts';
import type { Strings } from './strings.ts';

const { full, short } = en.dates.lengths;

export const enUS: Strings = {
  ...en,
  lang: 'en-US',
  dates: {
    ...en.dates,
    locale: 'en-US',
    dayMonthYear: '{month} {day}, {year}',
    dayMonth: '{month} {day}',
    lengths: {
      full,
      short: { ...short, minute: ['{count} min', '{count} min'], hour: ['{count} hr', '{count} hr'] },
    },
  },
};
