import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth } from '../../../model/calendar.ts';
import { partsOf } from '../../../model/date.ts';
import { edtfStrings } from '../../edtf/testing/edtfStrings.ts';
import { parseEdtf } from '../../edtf/parse.ts';
import { habitsOf } from './habits.ts';
import { readPeopleDate } from './readPeopleDate.ts';

const edtfOf = (text: string, habits = {}) => {
  const date = readPeopleDate(text, habits);
  return date.ok ? date.edtf : date.empty ? '' : `✗ ${date.why}`;
};

describe('what people write and what it is', () => {
  test.each([
    // One day, month, year.
    ['9 May 1945', '1945-05-09'],
    ['May 9, 1945', '1945-05-09'],
    ['the 9th of May, 1945', '1945-05-09'],
    ['Wednesday, 9 May 1945', '1945-05-09'],
    ['9. Mai 1945', '1945-05-09'],
    ['9 de mayo de 1945', '1945-05-09'],
    ['1er mai 1945', '1945-05-01'],
    ['2019, May 3', '2019-05-03'],
    ['3-May-2019', '2019-05-03'],
    ['1945年5月9日', '1945-05-09'],
    ['2016/9/1', '2016-09-01'],
    ['20160901', '2016-09-01'],
    ['+1879-03-00', '1879-03'],
    ['9 May 1945[2]', '1945-05-09'],
    ['Sept. 2019', '2019-09'],
    ['13/1/2016', '2016-01-13'],
    ['5/5/2016', '2016-05-05'],
    ['1.5.2019', '2019-05-01'],
    ['476', '0476'],
    // Eras.
    ['c. 485 BC', '-0484~'],
    ['38BC', '-0037'],
    ['AD 79', '0079'],
    ['24 August AD 79', '0079-08-24'],
    ['15 March 44 B.C.', '-0043-03-15'],
    ['12,000 BC', 'Y-12000~'],
    ['10000 BC', 'Y-10000~'],
    ['-10000', 'Y-10000~'],
    ['12,345 BC', 'Y-12344~'],
    ['-12345', 'Y-12344~'],
    ['12,000–10,000 BC', 'Y-12000~/Y-10000~'],
    ['between 12000 and 9500 BC', '[Y-12000~..-9499]'],
    ['500–400 BC', '-0499/-0399'],
    ['-485', '[-0485..-0484]'],
    // About, perhaps, early.
    ['fl. 300 BC', '-0299~'],
    ['circa1m 17 December 1770', '1770-12-17~'],
    ['c1850', '1850~'],
    ['[ca. 1850]', '1850~'],
    ['1918 (?)', '1918?'],
    ['probably c. 1850', '1850%'],
    ['early 1990s', '199X'],
    ['mid-1950s', '195X'],
    // Longer units.
    ['the 1990s', '199X'],
    ['1900s', '19XX'],
    ['490s BC', '[-0498..-0489]'],
    ['late 19th century', '18XX'],
    ['5th century BC', '-04XX'],
    ['1st century BC', '[-0099..0000]'],
    ['1st century', '[0001..0100]'],
    ['XIX century', '18XX'],
    ['3rd millennium BC', '-2XXX'],
    ['66 million years ago', 'Y-66E6~'],
    ['13.8 Ga', 'Y-138E8~'],
    ['300,000 years ago', 'Y-3E5~'],
    ['20,000 years ago', 'Y-18000~'],
    ['12,000 years ago', 'Y-1E4~'],
    ['11,700 years ago', '-9699~'],
    ['10,000 years ago', '-7999~'],
    ['9 ka', '-6999~'],
    ['1,500 years ago', '0500~'],
    // Parts of a year.
    ['spring 2024', '2024-21'],
    ['the summer of 1968', '1968-22'],
    ['winter 1990/91', '1990-24'],
    ['Q1 2024', '2024-33'],
    ['second half of 2024', '2024-41'],
    // Two dates.
    ['Between 500BC and 400BC', '[-0499..-0399]'],
    ['Between 1 and 100', '[0001..0100]'],
    ['Between Nov 1951 and 1953', '[1951-11..1953]'],
    ['1990 or 1991', '[1990,1991]'],
    ['1939-45', '1939/1945'],
    ['1939–1945', '1939/1945'],
    ['c. 1850–60', '1850~/1860~'],
    ['1-3 May 1945', '1945-05-01/1945-05-03'],
    ['May 1-3, 1945', '1945-05-01/1945-05-03'],
    ['May 30 - June 2, 1945', '1945-05-30/1945-06-02'],
    ['30 December 1999 – 2 January 2000', '1999-12-30/2000-01-02'],
    ['44 BC – AD 14', '-0043/0014'],
    ['18th–19th century', '17XX/18XX'],
    ['1990s–present', '199X/..'],
    ['1939–', '1939/'],
    ['–1945', '/1945'],
    ['since 1900', '1900/..'],
    ['until 1985', '../1985'],
    ['by 1900', '[..1900]'],
    ['Before 400BC', '[..-0400]'],
    ['after 1900', '[1901..]'],
    // With a time.
    ['2016-09-01 00:00:00', '2016-09-01'],
    ['2016-09-01T14:30:00Z', '2016-09-01'],
    ['1577836800000', '2020-01-01'],
    ['?', ''],
    ['n.d.', ''],
  ])('%s', (text, edtf) => expect(edtfOf(text)).toBe(edtf));
});

test('the clock time is kept as it was written, but not the midnight of programs', () => {
  expect(readPeopleDate('13/9/2016 2:30 PM')).toMatchObject({ edtf: '2016-09-13', clock: '2:30 pm' });
  expect(readPeopleDate('2016-09-01T14:30:00.000Z')).toMatchObject({ clock: '14:30 UTC' });
  expect(readPeopleDate('2016-09-01 00:00:00')).not.toHaveProperty('clock');
});

test('what EDTF has no word for is named', () => {
  expect(readPeopleDate('early 1990s')).toMatchObject({ worded: true, dropped: ['early'] });
  expect(readPeopleDate('9 May 1945')).toMatchObject({ worded: false, dropped: [] });
});

test.each([
  ['Monday, 5 March 1918', ['monday (it was a Tuesday)']],
  ['5 March 1918 (Tue.)', []],
  ['Dienstag, 5. März 1918', []],
  ['Sunday, 1 January 2040', []],
  ['1 January 2040, Monday', ['monday (it was a Sunday)']],
  ['Friday, 13 October 1307', []],
])('%s: a day of the week that it was not is named', (text, dropped) => {
  const date = readPeopleDate(text);
  expect(date.ok && date.dropped).toEqual(dropped);
});

describe('what is refused', () => {
  test.each([
    ['9/1/2016', /may be 2016-01-09 or 2016-09-01.*--order/],
    ['1-5-2019', /may be 2019-05-01 or 2019-01-05/],
    ['5/6/98', /two figures/],
    ['May-19', /two figures/],
    ['79', /any century/],
    ['42614', /count of days/],
    ['31 April 2019', /no such day/],
    ['2020-02-30', /no such day as “2020-02-30”/],
    ['2020-123', /looks like day 123 of 2020/],
    ['11 February 1731/2', /names two years/],
    ['February 1731/32', /names two years/],
    ['1950-1940', /ends before it begins/],
    ['1915-21', /the years 1915 to 1921 or season 21/],
    ['1910/12', /the years 1910 to 1912 or month 12/],
    ['27 BC–14', /BC or AD|any century/],
    ['Easter 1916', /not understood/],
    ['1 Ramadan 1440', /not understood/],
    ['1234 AH', /not understood/],
    ['x'.repeat(200), /too long/],
  ])('%s', (text, why) => expect(edtfOf(text)).toMatch(why));
});

describe('what a column tells', () => {
  test('one day beyond the twelfth shows the order of all, two of both kinds show nothing', () => {
    expect(edtfOf('9/1/2016', habitsOf(['9/1/2016', '9/15/2016']))).toBe('2016-09-01');
    expect(edtfOf('9/1/2016', habitsOf(['9/1/2016', '15.9.2016']))).toBe('2016-01-09');
    expect(edtfOf('9/1/2016', habitsOf(['15/9/2016', '9/15/2016']))).toMatch(/may be/);
    expect(edtfOf('9/1/2016', habitsOf([], 'mdy'))).toBe('2016-09-01');
    expect(edtfOf('9.1.2016', habitsOf(['9.15.2016']))).toBe('2016-09-01');
    expect(edtfOf('15/9/2016', habitsOf([], 'mdy'))).toMatch(/no month\/day\/year/);
  });

  test('short ranges', () => {
    expect(edtfOf('1910-12', habitsOf(['1910-12', '1939-45']))).toBe('1910/1912');
    expect(edtfOf('1910-12', habitsOf(['1910-12', '1939-08-01']))).toBe('1910-12');
  });

  test.each(['1939-45', '1939–45', '1999-2000', 'Winter 1834-35'])('years, as %s shows', (shows) => {
    expect(edtfOf('1901-02', habitsOf(['1901-02', shows]))).toBe('1901/1902');
    expect(edtfOf('1834-35', habitsOf(['1834-35', shows]))).toBe('1834/1835');
  });

  test('where others are short ranges and months, nobody can tell; whole ranges do not make that doubt', () => {
    expect(edtfOf('1901-02', habitsOf(['1939-45', '1945-08']))).toMatch(/the years 1901 to 1902 or month 2/);
    expect(edtfOf('1901-02', habitsOf(['1999-2000', '1945-08']))).toBe('1901-02');
  });
});

function iso(year: number, ...rest: number[]): string {
  return [String(year).padStart(4, '0'), ...rest.map((number) => String(number).padStart(2, '0'))].join('-');
}

function yearAgo(ago: number): number {
  const parsed = parseEdtf(edtfOf(`${ago} years ago`));
  return parsed.ok ? (partsOf(parsed.date)[0]?.from ?? NaN) / 31_556_952_000 + 1970 : NaN;
}

describe('properties', () => {
  const calendar = fc
    .tuple(fc.integer({ min: 100, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .filter(([year, month, day]) => day <= daysInMonth(year, month));
  test('every day of every year, in every notation, is that day', () => {
    fc.assert(
      fc.property(calendar, fc.constantFrom('en', 'de', 'fr', 'es', 'pl', 'ru'), ([year, month, day], language) => {
        const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
          Date.UTC(2023, month - 1, 1),
        );
        const expected = iso(year, month, day);
        const written = [
          `${day} ${name} ${year}`, `${name} ${day}, ${year}`, `${iso(year, month, day)} 00:00:00`,
          `${day}. ${name.toUpperCase()} ${year}`,
        ];
        for (const text of written) expect(edtfOf(text)).toBe(expected);
        expect(edtfOf(`${day}/${month}/${String(year).padStart(4, '0')}`, { order: 'dmy' })).toBe(expected);
        expect(edtfOf(`${month}/${day}/${String(year).padStart(4, '0')}`, { order: 'mdy' })).toBe(expected);
        expect(edtfOf(`${name} ${year}`)).toBe(iso(year, month));
      }),
    );
  });

  test('what is more years ago is never later, nor 2,000 years off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 1_000_000 }), fc.nat(1_000_000), (ago, more) => {
        expect(yearAgo(ago + more)).toBeLessThanOrEqual(yearAgo(ago));
        expect(Math.abs(yearAgo(ago) - (2000 - ago))).toBeLessThan(Math.max(2, ago / 90));
      }),
    );
  });

  test('EDTF stays as it is', () => {
    const sure = edtfStrings.filter((text) => !/T|^\d{4}-\d\d$/.test(text) && text.length <= 100);
    fc.assert(
      fc.property(sure, (text) => {
        expect(edtfOf(text)).toBe(text);
      }),
    );
  });

  const words = fc.constantFrom(
    'c.', 'circa', 'about', 'between', 'and', 'to', '-', '–', '/', 'before', 'after', 'since', 'early', 'mid-',
    'late', 'the', 'May', 'Sept.', 'Mai', 'spring', 'winter', 'BC', 'AD', 'century', 'millennium', '19th', '1st',
    '1990s', '1945', '1939', '45', '9', '12', '31', '9/1/2016', '13/1/2016', '2016-09-01', '79', '476', '?',
    'present', 'or', 'Q1', ',', '44', 'million years ago', '66', 'fl.', 'XIX', '[', ']', '1910-12',
  );
  const phrase = fc
    .array(fc.tuple(words, fc.constantFrom(' ', ' ', '')), { maxLength: 7 })
    .map((parts) => parts.flat().join(''));

  test('whatever is read is valid, and no day, month or year in it is invented', () => {
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string(), fc.string({ unit: 'binary', maxLength: 30 })), (text) => {
        // What programs count from 1970 says its day in other figures.
        if (/^\s*\d{10,13}\s*$/.test(text)) return;
        const date = readPeopleDate(text);
        if (!date.ok) return;
        const parsed = parseEdtf(date.edtf);
        expect(parsed.ok).toBe(true);
        if (!parsed.ok) return;
        for (const part of partsOf(parsed.date)) {
          if (part.precision !== 'day' && part.precision !== 'month') continue;
          const day = new Date(part.from).getUTCDate();
          if (part.precision === 'day') expect(text).toMatch(new RegExp(`(?<!\\d)0?${day}(?!\\d)`));
          expect(text).toMatch(/may|sept|mai|\d[-/]\d|\d{8}|\d{10}/i);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
