import type { Ms } from '../../model/units.ts';
import { civilFromMs } from '../../model/calendar.ts';
import { fieldsInWords } from '../../words/dateFields.ts';
import type { Strings } from '../../words/strings.ts';

/** The month that an instant falls in: "January 2024". */
export function monthInWords(time: Ms, strings: Strings): string {
  const { year, month } = civilFromMs(time);
  return fieldsInWords({ year, month }, strings);
}
