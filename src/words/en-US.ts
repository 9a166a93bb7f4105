/** English as in the United States: the month before the day. */
import { en } from './en.ts';
import type { Strings } from './strings.ts';

export const enUS: Strings = {
  ...en,
  lang: 'en-US',
  dates: { ...en.dates, locale: 'en-US', dayMonthYear: '{month} {day}, {year}', dayMonth: '{month} {day}' },
};
