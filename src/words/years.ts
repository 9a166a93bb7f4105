/** Years and groups of years in words. Years are astronomical: 0 is 1 BC. */
import { fill } from './fill.ts';
import { formatNumber, formatRoundNumber, ordinal } from './numbers.ts';
import type { Strings } from './strings.ts';

/** Years below are not read as years without "AD". */
const PLAIN_FROM = 100;
/** Years from here on are grouped ("12,024") and, when round, round numbers. */
const FAR = 10_000;
const MILLION = 1_000_000;

/** "2024", "AD 79", "500 BC", "12,024", "170 million BC". */
export function yearInWords(year: number, strings: Strings): string {
  const number = yearNumber(year, strings);
  if (year <= 0) return fill(strings.dates.bce, { year: number });
  return year < PLAIN_FROM ? fill(strings.dates.ce, { year: number }) : number;
}

/** The number of the year within its era. */
function yearNumber(year: number, strings: Strings): string {
  const magnitude = Math.abs(year);
  if (isShortInMillions(magnitude)) return formatRoundNumber(magnitude, strings);
  // A round number so long ago means itself, not the year before.
  const isRound = magnitude >= FAR && magnitude % 1000 === 0;
  const number = year > 0 || isRound ? magnitude : 1 - year;
  return formatNumber(number, strings, number < FAR ? 'plain' : 'grouped');
}

/** "538.8 million" and "4.567 billion" say all there is; 13,799,620,000 needs its digits. */
function isShortInMillions(magnitude: number): boolean {
  if (magnitude < MILLION) return false;
  const unit = 1000 ** Math.floor((String(magnitude).length - 1) / 3);
  return (magnitude / unit) * 1000 === Math.round((magnitude / unit) * 1000);
}

/** "1984–1986", "500–490 BC", "44 BC – AD 14". */
export function yearRange(first: number, last: number, strings: Strings): string {
  const { bce, tightRange, range } = strings.dates;
  if (first === last) return yearInWords(first, strings);
  if (last <= 0) {
    const numbers = { start: yearNumber(first, strings), end: yearNumber(last, strings) };
    return fill(bce, { year: fill(/\s/.test(numbers.start + numbers.end) ? range : tightRange, numbers) });
  }
  const start = yearInWords(first, strings);
  const end = yearInWords(last, strings);
  return fill(/\s/.test(start + end) ? range : tightRange, { start, end });
}

/**
 * The name of a decade, century or millennium from `first` to `last`; null where the calendar's
 * name would mean other years (190X is no "1900s": that is also the century; -198X runs from 1990 to
 * 1981 BC).
 */
export function yearGroupInWords(
  unit: 'decade' | 'century' | 'millennium',
  first: number,
  last: number,
  strings: Strings,
): string | null {
  const { decade, century, millennium, bce } = strings.dates;
  if (unit === 'decade') {
    if (first < PLAIN_FROM || first % 100 === 0 || first >= FAR) return null;
    return fill(decade, { year: formatNumber(first, strings, 'plain') });
  }
  const length = unit === 'century' ? 100 : 1000;
  if (Math.abs(first) >= FAR || (first >= 0 ? first < length : -last < length)) return null;
  const number = Math.floor((first >= 0 ? first : -last) / length) + 1;
  const name = fill(unit === 'century' ? century : millennium, { ordinal: ordinal(number, strings) });
  return first < 0 ? fill(bce, { year: name }) : name;
}
