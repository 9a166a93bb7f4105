/** Lengths of time in words. */
import { DAY } from '../model/units.ts';
import type { Ms } from '../model/units.ts';
import { cached, plainSpaces } from './numbers.ts';
import type { Strings } from './strings.ts';

const HOUR: Ms = DAY / 24;
const MINUTE: Ms = HOUR / 60;
/** Mean lengths in the Gregorian calendar. */
const YEAR: Ms = 365.2425 * DAY;
const MONTH: Ms = YEAR / 12;

/** Each unit up to where the next says enough: "60 days", then "2 months" … */
const UNITS: readonly { readonly unit: string; readonly length: Ms; readonly below: Ms }[] = [
  { unit: 'minute', length: MINUTE, below: HOUR },
  { unit: 'hour', length: HOUR, below: DAY },
  { unit: 'day', length: DAY, below: 60.5 * DAY },
  { unit: 'month', length: MONTH, below: 23.5 * MONTH },
  { unit: 'year', length: YEAR, below: Infinity },
];
/** Years beyond which three digits say enough, and beyond which the rest are words. */
const LONG = 10_000;
const AGES = 1_000_000;

const unitFormat = cached((locale, variant) => {
  const [unit = '', unitDisplay, size] = variant.split(' ');
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: unitDisplay === 'short' ? 'short' : 'long',
    ...(size !== 'usual' && { maximumSignificantDigits: 3 }),
    ...(size === 'ages' && { notation: 'compact', compactDisplay: 'long' }),
  });
});

/** "36 years", "10 months", "4 days", rounded to the unit that suits the length; short: "10 mths". */
export function durationInWords(ms: Ms, strings: Strings, style: 'full' | 'short' = 'full'): string {
  const { unit, length } = UNITS.find(({ below }) => ms < below) ?? { unit: 'year', length: YEAR };
  const count = Math.round(ms / length);
  const size = count >= AGES ? 'ages' : count >= LONG ? 'long' : 'usual';
  // "1.1 billion yrs" would be half an abbreviation.
  const display = size === 'ages' ? 'full' : style;
  return plainSpaces(unitFormat(strings.dates.locale, `${unit} ${display} ${size}`).format(count));
}
