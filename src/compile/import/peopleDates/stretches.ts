/** Decades, centuries, millennia, and years counted back from now. */
import { astronomicalYear, edtfYear } from '../civilDate.ts';
import type { Part, Reading } from './part.ts';
import { takeEra } from './plainText.ts';

const ORDINALS = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh',
  'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth',
  'twentieth', 'twenty-first',
];
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

export function readStretch(text: string): Reading {
  const { rest, era } = takeEra(text.replace(/^the /, ''));
  return readDecade(rest, era === 'bc') ?? readCentury(rest, era === 'bc') ?? readYearsAgo(rest);
}

/** 1990s; 1900s and 1800s are taken for the whole century, the longer of what they may mean. */
function readDecade(text: string, isBc: boolean): Reading {
  const digits = (/^(\d{2,4})'?(?:s|er)(?: jahre)?$/.exec(text) ?? /^années (\d{4})$/.exec(text))?.[1];
  if (digits === undefined) return null;
  if (!digits.endsWith('0')) return { refused: `“${text}” is no decade.` };
  const start = Number(digits);
  if (digits.length === 2) return { refused: `“${text}” may be in any century; write all its figures.` };
  const length = start % 100 === 0 ? 100 : 10;
  if (isBc) return oneOf(1 - (start + length - 1), 1 - start);
  return { first: digits.padStart(4, '0').slice(0, length === 100 ? 2 : 3).padEnd(4, 'X'), worded: true };
}

const CENTURY = new RegExp(
  String.raw`^([\p{L}-]+|\d{1,2})(?:st|nd|rd|th|\.|e|º)?[ -]` +
    String.raw`(centur(?:y|ies)|cent?\.?|c\.|millenni(?:um|a)|jahrhunderts?|jh\.?|siècle|eeuw)$`,
  'u',
);

function readCentury(text: string, isBc: boolean): Reading {
  const match =
    CENTURY.exec(text) ?? /^(?:siglo|secolo|século) ([ivx]+)$/.exec(text);
  if (!match) return null;
  const number = ordinal(match[1] ?? '');
  if (number === null || number < 1 || number > 99) return null;
  const length = match[2]?.startsWith('mill') ? 1000 : 100;
  if (length === 1000 && number > 9) return null;
  // By the eras’ own count, 1 to 100 and 100 to 1 BC; EDTF’s begin with the year 0.
  if (isBc) return number === 1 ? oneOf(1 - length, 0) : patternOf(number - 1, length, '-');
  return number === 1 ? oneOf(1, length) : patternOf(number - 1, length, '');
}

function patternOf(leading: number, length: 100 | 1000, sign: '' | '-'): Part {
  const digits = length === 100 ? String(leading).padStart(2, '0') : String(leading);
  return { first: `${sign}${digits.padEnd(4, 'X')}`, worded: true };
}

function oneOf(first: number, last: number): Part {
  return { first: edtfYear(first), last: edtfYear(last), worded: true };
}

function ordinal(word: string): number | null {
  const digits = /^\d{1,2}$/.exec(word)?.[0];
  if (digits !== undefined) return Number(digits);
  const named = ORDINALS.indexOf(word.replace(' ', '-'));
  if (named >= 0) return named + 1;
  const roman = /^(x{0,2}(?:ix|iv|v?i{0,3}))e?$/.exec(word)?.[1];
  return roman ? romanNumber(roman) : null;
}

function romanNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter, i, all) => {
    const value = ROMAN[letter] ?? 0;
    return value < (ROMAN[all[i + 1] ?? ''] ?? 0) ? sum - value : sum + value;
  }, 0);
}

const UNITS: readonly (readonly [form: RegExp, zeros: number])[] = [
  [/^(?:billion|bn|milliarden?) (?:years ago|years bp|jahre)$|^(?:ga|bya|gya)$/, 9],
  [/^(?:million|m|mio\.?|millionen) (?:years ago|years bp|jahre)$|^(?:ma|mya)$/, 6],
  [/^(?:thousand|k) (?:years ago|years bp)$|^(?:ka|kya)$/, 3],
  [/^(?:years ago|years bp|years before present|bp|ybp|ya)$/, 0],
];
/** “Now” of those who count back from it, to the century; it only matters for what is near. */
const NOW = 2000;
/** From here on those 2000 years are less than a hundredth, and nobody takes them off: 66 million is just that. */
const LONG_AGO = 200_000;

/** 66 million years ago, 13.8 Ga, 12000 BP: always about. What is further back never becomes the later one. */
function readYearsAgo(text: string): Reading {
  const match = /^(\d+(?:\.\d+)?) ?([\p{L}. ]+)$/u.exec(text.replace(/^some /, ''));
  const unit = UNITS.find(([form]) => form.test(match?.[2] ?? ''));
  if (!match || !unit) return null;
  const ago = Math.round(Number(match[1]) * 10 ** unit[1]);
  if (ago < 1000) return { refused: `“${text}” depends on when it was written; write the year.` };
  if (ago > 1e12) return null;
  return { first: roundYear(ago < LONG_AGO ? yearBefore(ago) : -ago), approximate: true, worded: true };
}

/** 9,000 years ago was about 7000 BC, which is the astronomical year -6999. */
function yearBefore(ago: number): number {
  return astronomicalYear(NOW - ago);
}

/** Y-66E6 rather than Y-66000000. */
function roundYear(year: number): string {
  const text = edtfYear(year);
  const zeros = /^Y-?\d+?(0{4,})$/.exec(text)?.[1]?.length ?? 0;
  return zeros === 0 ? text : `${text.slice(0, -zeros)}E${zeros}`;
}
