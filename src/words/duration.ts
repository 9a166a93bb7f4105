/** Lengths of time in words. */
import { DAY } from '../model/units.ts';
import type { Ms } from '../model/units.ts';
import type { LengthUnit } from './dateStrings.ts';
import { fill } from './fill.ts';
import { cached, formatNumber, plainSpaces } from './numbers.ts';
import type { Strings } from './strings.ts';

const HOUR: Ms = DAY / 24;
const MINUTE: Ms = HOUR / 60;
/** Mean lengths in the Gregorian calendar. */
const YEAR: Ms = 365.2425 * DAY;
const MONTH: Ms = YEAR / 12;

/** Each unit up to where the next says enough: "60 days", then "2 months" … */
const UNITS: readonly { readonly unit: LengthUnit; readonly length: Ms; readonly below: Ms }[] = [
  { unit: 'minute', length: MINUTE, below: HOUR },
  { unit: 'hour', length: HOUR, below: DAY },
  { unit: 'day', length: DAY, below: 60.5 * DAY },
  { unit: 'month', length: MONTH, below: 23.5 * MONTH },
];
const LONGEST = { unit: 'year', length: YEAR } as const;

/** Years beyond which three digits say enough, and beyond which the rest are words. */
const LONG = 10_000;
const AGES = 1_000_000;

/** What is too long to be counted; its first format costs ms, and the first drawing mostly needs none. */
const longFormat = cached((locale, variant) => {
  const [unitDisplay, notation] = variant.split(' ');
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'year',
    unitDisplay: unitDisplay === 'short' ? 'short' : 'long',
    maximumSignificantDigits: 3,
    ...(notation === 'compact' && { notation, compactDisplay: 'long' }),
  });
});

/** "36 years", "10 months", "4 days", rounded to the unit that suits the length; short: "10 mths". */
export function durationInWords(ms: Ms, strings: Strings, style: 'full' | 'short' = 'full'): string {
  const { unit, length } = UNITS.find(({ below }) => ms < below) ?? LONGEST;
  const count = Math.round(ms / length);
  if (count < LONG) {
    const [one, other] = strings.dates.lengths[style][unit];
    return fill(count === 1 ? one : other, { count: formatNumber(count, strings) });
  }
  // "1.1 billion yrs" would be half an abbreviation.
  const variant = count >= AGES ? 'long compact' : `${style === 'full' ? 'long' : 'short'} standard`;
  return plainSpaces(longFormat(strings.dates.locale, variant).format(count));
}
