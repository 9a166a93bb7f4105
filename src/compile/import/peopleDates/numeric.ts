/** Dates of figures alone: 2016-09-01, 20160901, 9/1/2016, 1. 9. 2016, 09/2016, 476, 44 BC. */
import { astronomicalYear, edtfYear } from '../civilDate.ts';
import { datePart, isPart, yearOf, yearPart } from './part.ts';
import type { Part, Reading } from './part.ts';
import { takeEra } from './plainText.ts';

export type DateOrder = 'dmy' | 'mdy';

/** How the column that a date stands in is written. */
export interface Habits {
  /** Of day and month in 9/1/2016. */
  readonly order?: DateOrder;
  /** Whether 1914-18 and its like are years there, or both; undefined where nothing tells. */
  readonly shortRanges?: boolean | 'both';
}

export function readNumeric(text: string, habits: Habits): Reading {
  return (
    readYearFirst(text, habits) ?? readDayOrMonthFirst(text, habits) ?? readMonthAndYear(text) ?? readYear(text)
  );
}

function readYearFirst(text: string, habits: Habits): Reading {
  const whole = /^\+?(\d{4})([-./]) ?(\d{1,2})\2 ?(\d{1,2})\.?$/.exec(text) ?? /^([12]\d{3})()(\d\d)(\d\d)$/.exec(text);
  if (whole) {
    const [year = 0, , month = 0, day = 0] = whole.slice(1).map(Number);
    // Some databases write a month or day that they do not know as 00.
    const reading = datePart(year, month || undefined, (month && day) || undefined, text);
    // Nobody means the years 2020 to 30 by a 2020-02-30.
    return isPart(reading) ? reading : { ...reading, final: true };
  }
  const ordinal = /^(\d{4})-(\d{3})$/.exec(text);
  if (ordinal && Number(ordinal[2]) >= 1 && Number(ordinal[2]) <= 366) {
    const day = `day ${Number(ordinal[2])} of ${ordinal[1]}`;
    return { refused: `“${text}” looks like ${day}; write its month and day.`, final: true };
  }
  const cjk = /^(\d{1,4}) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?)?$/.exec(text);
  if (cjk) {
    const [year = 0, month, day] = cjk.slice(1).map((digits) => (digits ? Number(digits) : undefined));
    return datePart(year, month, day, text);
  }
  return readYearAndMonth(text, habits);
}

/** 1945-05, but 1914-18 is mostly years, and 1910-12 or 2015-21 may be either. */
function readYearAndMonth(text: string, { shortRanges }: Habits): Reading {
  const match = /^(\d{4})([-./])(\d{1,2})$/.exec(text);
  if (!match) return null;
  const [written, separator, digits = ''] = [match[1] ?? '', match[2], match[3]];
  const [year, second] = [Number(written), Number(digits)];
  const isMonth = second >= 1 && second <= 12;
  const isSeason = separator === '-' && digits.length === 2 && second >= 21 && second <= 41;
  const isRange = digits.length === 2 && second > year % 100;
  if (isRange && (isMonth || isSeason)) {
    if (shortRanges === true) return null;
    // A hyphen before a month is ISO 8601, where no other date tells otherwise.
    if (isSeason || separator !== '-' || shortRanges === 'both') {
      const other = isMonth ? `month ${second} of ${year}` : `season ${second} of ${year}`;
      const years = `the years ${year} to ${written.slice(0, 2)}${digits}`;
      return { refused: `“${text}” may be ${years} or ${other}; write it out.`, final: true };
    }
  }
  if (isMonth) return datePart(year, second, undefined, text);
  return isSeason ? { first: `${written}-${digits}` } : null;
}

function readDayOrMonthFirst(text: string, { order }: Habits): Reading {
  const match = /^(\d{1,2})([-./]) ?(\d{1,2})\2 ?(\d{2}|\d{4})$/.exec(text);
  if (!match) return null;
  const [one, two] = [Number(match[1]), Number(match[3])];
  if (match[4]?.length === 2) return { refused: `“${text}” has a year of two figures; write all four.` };
  const year = Number(match[4]);
  const [dmy, mdy] = [datePart(year, two, one, text), datePart(year, one, two, text)];
  if (!isPart(dmy) || !isPart(mdy)) {
    const only = isPart(dmy) ? dmy : mdy;
    const against = order !== undefined && isPart(only) && only !== (order === 'dmy' ? dmy : mdy);
    return against ? { refused: `“${text}” is no ${named(order)} as the other dates are.` } : only;
  }
  if (order === 'dmy' || one === two) return dmy;
  if (order === 'mdy') return mdy;
  // Where dates are written with full stops the day comes first.
  if (match[2] === '.') return dmy;
  return {
    refused: `“${text}” may be ${dmy.first} or ${mdy.first}; say which with --order dmy or --order mdy.`,
  };
}

function named(order: DateOrder): string {
  return order === 'dmy' ? 'day/month/year' : 'month/day/year';
}

function readMonthAndYear(text: string): Reading {
  const match = /^(\d{1,2})[-./](\d{4})$/.exec(text);
  return match ? datePart(Number(match[2]), Number(match[1]), undefined, text) : null;
}

function readYear(text: string): Reading {
  const negative = /^[-–](\d{1,3}|\d{5,})$/.exec(text)?.[1];
  if (negative !== undefined) return negativeYear(Number(negative));
  const { rest, era } = takeEra(text);
  if (!/^\d+$/.test(rest)) return null;
  const year = yearOf(Number(rest), era);
  if (year === null) return { refused: 'There is no year 0 in any era.' };
  if (era) return { ...yearPart(year), era, worded: true };
  if (rest.length <= 2) return { refused: `“${text}” may be a year of any century; write all its figures.` };
  if (rest.length <= 4) return { first: edtfYear(year) };
  return {
    refused:
      `“${text}” is a bare number, perhaps a spreadsheet’s count of days; ` +
      'give the column a date format there and export it again.',
  };
}

/** Some write 44 BC as -44, some as -43, so it is one of the two; far away that is no difference. */
function negativeYear(year: number): Part {
  if (year > 9999) return { ...yearPart(astronomicalYear(-year)), worded: true };
  return { first: edtfYear(-year), last: edtfYear(1 - year), worded: true };
}
