/** Dates with the name of a month, a season or a quarter: 9 May 1945, Sept. 2019, spring of 2024, Q1 2024. */
import { edtfYear } from '../civilDate.ts';
import { monthOf, seasonOf } from './calendarWords.ts';
import { datePart, yearOf } from './part.ts';
import type { Reading } from './part.ts';
import { takeEra } from './plainText.ts';

/** Little words between the parts of a date, of several languages. */
const FILLERS = new Set(['of', 'the', 'de', 'del', 'di', 'do', 'da', "d'", 'in', 'on', 'month', 'season', 'year']);

export function readNamed(text: string): Reading {
  const winter = /^winter (?:of )?(\d{4})[-–/](\d{2}|\d{4})$/.exec(text);
  // Winter 1990/91 is EDTF’s winter of 1990, which runs into the next year.
  if (winter) return winterOver(Number(winter[1]), winter[2] ?? '');
  const { rest, era } = takeEra(text.replace(/ ad (?=\d)/, ' '));
  const written = era ?? (/ ad \d/.test(text) ? 'ad' : undefined);
  const tokens = rest
    .replace(/\b(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)(?=[\s,-]|$)/g, '$1')
    .replace(/(?<=\p{L}\.?)[-/](?=\d)|(?<=\d)[-/](?=\p{L})/gu, ' ')
    .replace(/(?<=\d)\.? ?(?=\p{L})/gu, ' ')
    .split(/[\s,]+/)
    .map((token) => token.replace(/\.$/, ''))
    .filter((token) => token !== '' && !FILLERS.has(token));
  const reading = readTokens(tokens, written, text);
  return reading && 'first' in reading && written === 'bc' ? { ...reading, era: written, worded: true } : reading;
}

function readTokens(tokens: readonly string[], era: 'bc' | 'ad' | undefined, text: string): Reading {
  const form = tokens.map(kindOf).join('');
  const number = (at: number) => Number(tokens[at]);
  const word = (at: number) => tokens[at] ?? '';
  // What may be a year: three or four figures, or any with an era behind.
  const yearAt = (at: number) => (isYear(word(at), era) ? yearOf(number(at), era) : null);
  const day = (y: number, m: number, d: number): Reading => {
    const year = yearAt(y);
    return year === null ? null : datePart(year, monthOf(word(m)), number(d), text);
  };
  switch (form) {
    case 'nmn':
      return day(2, 1, 0) ?? day(0, 1, 2);
    case 'mnn':
      return day(2, 0, 1);
    case 'nmnn':
    case 'mnnn':
      return null;
    case 'mn':
    case 'nm': {
      const [m, y] = form === 'mn' ? [0, 1] : [1, 0];
      const year = yearAt(y);
      return year === null ? twoFigures(word(y), text) : datePart(year, monthOf(word(m)), undefined, text);
    }
    case 'sn':
    case 'ns': {
      const [s, y] = form === 'sn' ? [0, 1] : [1, 0];
      const year = yearAt(y);
      return year === null ? twoFigures(word(y), text) : inSeason(year, seasonOf(word(s)));
    }
    default:
      return form.startsWith('nmn') || form.startsWith('nnm') ? null : readQuarter(tokens);
  }
}

function winterOver(year: number, next: string): Reading {
  const follows = String(year + 1).endsWith(next);
  return follows ? { first: `${edtfYear(year)}-24`, worded: true } : null;
}

function kindOf(token: string): string {
  if (/^\d{1,6}$/.test(token)) return 'n';
  if (monthOf(token) !== undefined) return 'm';
  return seasonOf(token) === undefined ? '?' : 's';
}

function isYear(token: string, era: 'bc' | 'ad' | undefined): boolean {
  return /^\d{3,4}$/.test(token) || (era !== undefined && /^\d{1,4}$/.test(token));
}

function twoFigures(token: string, text: string): Reading {
  return /^\d{1,2}$/.test(token) ? { refused: `“${text}” has no year, or one of two figures; write all four.` } : null;
}

function inSeason(year: number, season: number | undefined): Reading {
  return season === undefined || Math.abs(year) > 9999 ? null : { first: `${edtfYear(year)}-${season}` };
}

const QUARTERS = ['first', 'second', 'third', 'fourth'];

/** Q1 2024, 2024 Q1, first quarter 2024, H1 2024, second half 2024. */
function readQuarter(tokens: readonly string[]): Reading {
  const text = tokens.join(' ');
  const match =
    /^([qh])([1-4]) (\d{4})$/.exec(text.replace(/^([qh]) ([1-4])/, '$1$2')) ??
    /^(\d{4}) ([qh]) ?([1-4])$/.exec(text)?.slice(0, 4);
  const said = /^(first|second|third|fourth|1|2|3|4) (quarter|half) (\d{4})$/.exec(text);
  const [kind, number, year] = said
    ? [said[2]?.charAt(0), QUARTERS.indexOf(said[1] ?? '') + 1 || Number(said[1]), said[3]]
    : match
      ? /^\d{4}$/.test(match[1] ?? '')
        ? [match[2], Number(match[3]), match[1]]
        : [match[1], Number(match[2]), match[3]]
      : [];
  if (kind === 'q') return { first: `${year}-${32 + Number(number)}`, worded: true };
  return kind === 'h' && Number(number) <= 2 ? { first: `${year}-${39 + Number(number)}`, worded: true } : null;
}
