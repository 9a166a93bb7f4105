/** What the values of a column look like. */
import { habitsOf } from '../peopleDates/habits.ts';
import { isWebAddress } from '../fit.ts';
import { readCellDate } from './cellDates.ts';
import { isDateHeader } from './mapping.ts';
import { wordsOf } from './table.ts';
import type { Table } from './table.ts';

/** Enough values to judge a column by. */
const SAMPLE = 400;

export interface Profile {
  readonly name: string;
  /** The header in small words: "start date". */
  readonly words: string;
  /** Rows in which something stands. */
  readonly filled: number;
  /** Different values. */
  readonly distinct: number;
  /** Shares of a sample of the filled cells, 0 to 1. */
  readonly share: {
    /** Dates that cannot be mistaken for another number. */
    readonly date: number;
    /** Bare years, 3 or 4 figures. */
    readonly year: number;
    readonly number: number;
    readonly boolean: number;
    readonly url: number;
    readonly picture: number;
    readonly clock: number;
    /** Two to four words with capitals and no figure: as names of people are. */
    readonly personal: number;
  };
  /** Characters of the middle one by length. */
  readonly length: number;
}

const PICTURE =
  /\.(?:jpe?g|png|gif|webp|svg|tiff?|mp[34]|webm|ogg|wav)(?:[?#]|$)|(?:youtube|vimeo|flickr)\.com|youtu\.be/i;
const PERSONAL = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’()-]+){1,3}$/u;
const AMBIGUOUS_DAY = /^\d{1,2}([-/.])\d{1,2}\1\d{2}(?:\d\d)?\b/;

export function profilesOf(table: Table): Profile[] {
  return table.columns.map((name, i) => {
    const values = table.rows.map((row) => row.cells[i] ?? '').filter((value) => value !== '');
    const step = Math.max(1, Math.floor(values.length / SAMPLE));
    const sample = values.filter((_, at) => at % step === 0).slice(0, SAMPLE);
    const habits = habitsOf(sample);
    const isDated = isDateHeader(name);
    const share = (holds: (value: string) => boolean) =>
      sample.length === 0 ? 0 : sample.filter(holds).length / sample.length;
    return {
      name,
      words: wordsOf(name),
      filled: values.length,
      distinct: new Set(values).size,
      share: {
        date: share(
          (value) =>
            (!isNumber(value) || (isDated && isInstant(value))) &&
            (AMBIGUOUS_DAY.test(value) || (value.length < 80 && readCellDate(value, habits).ok)),
        ),
        year: share(isYear),
        number: share(isNumber),
        boolean: share((value) => /^(?:true|false|yes|no|y|n|[01])$/i.test(value)),
        url: share((value) => isWebAddress(value.split(/[\s,;|]+/)[0] ?? '')),
        picture: share((value) => PICTURE.test(value)),
        clock: share((value) => /^\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?$/i.test(value)),
        personal: share((value) => PERSONAL.test(value) && !/ of | the /i.test(value)),
      },
      length: sample.map((value) => value.length).toSorted((a, b) => a - b)[sample.length >> 1] ?? 0,
    };
  });
}

function isYear(value: string): boolean {
  return /^-?\d{3,4}$/.test(value);
}

/** Milliseconds or seconds since 1970, of the years from 2001. */
function isInstant(value: string): boolean {
  return /^(?:1\d{9}|\d{12,13})$/.test(value);
}

function isNumber(value: string): boolean {
  return /^[-+]?[\d.,]*\d%?$/.test(value);
}

/** Whether it holds words rather than figures, addresses or yes and no. */
export function isWords({ filled, share }: Profile): boolean {
  return filled > 0 && share.number < 0.5 && share.boolean < 0.5 && share.url < 0.5 && share.date < 0.5;
}
