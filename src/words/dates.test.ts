import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../compile/edtf/parse.ts';
import { edtfStrings } from '../compile/edtf/testing/edtfStrings.ts';
import { msOfDay } from '../model/calendar.ts';
import type { EventDate } from '../model/date.ts';
import { DAY } from '../model/units.ts';
import { allStrings } from './allStrings.ts';
import { dateInWords, dayInWords, durationInWords } from './dates.ts';
import { de } from './de.ts';
import { enUS } from './en-US.ts';
import { en } from './en.ts';
import { precisionInWords } from './precision.ts';

function dateOf(edtf: string): EventDate {
  const result = parseEdtf(edtf);
  if (!result.ok) throw new Error(`${edtf}: ${result.expected}`);
  return result.date;
}

describe('dates in words', () => {
  test.each([
    ['2024-01-26', '26 January 2024', '26. Januar 2024'],
    ['2024-01', 'January 2024', 'Januar 2024'],
    ['2016', '2016', '2016'],
    ['2024-21', 'spring 2024', 'Frühling 2024'],
    ['2023-24', 'winter 2023–24', 'Winter 2023/24'],
    ['1999-24', 'winter 1999–2000', 'Winter 1999/2000'],
    ['2024-29', 'spring 2024 (southern hemisphere)', 'Frühling 2024 (Südhalbkugel)'],
    ['2022-36~', 'about the last quarter of 2022', 'etwa letztes Quartal 2022'],
    ['2024-41', 'the second half of 2024', 'zweites Halbjahr 2024'],
    ['198X', 'the 1980s', '1980er Jahre'],
    ['190X', 'some year of 1900–1909', 'ein Jahr von 1900–1909'],
    ['19XX', 'the 20th century', '20. Jahrhundert'],
    ['-04XX', 'the 5th century BC', '5. Jahrhundert v. Chr.'],
    ['1XXX', 'the 2nd millennium', '2. Jahrtausend'],
    ['XXXX', 'an unknown year', 'unbekanntes Jahr'],
  ])('%s: %s', (edtf, english, german) => {
    expect(dateInWords(dateOf(edtf), en)).toBe(english);
    expect(dateInWords(dateOf(edtf), de)).toBe(german);
  });
});

describe('qualifiers', () => {
  test.each([
    ['1984~', 'about 1984', 'etwa 1984'],
    ['1984?', 'perhaps 1984', 'vielleicht 1984'],
    ['1984%', 'perhaps about 1984', 'vielleicht etwa 1984'],
    ['2004-06~-11', '11 June 2004 (year and month approximate)', '11. Juni 2004 (Jahr und Monat ungefähr)'],
    [
      '?2004-06-~11',
      '11 June 2004 (day approximate, year uncertain)',
      '11. Juni 2004 (Tag ungefähr, Jahr unsicher)',
    ],
    ['2004-?21', 'spring 2004 (season uncertain)', 'Frühling 2004 (Jahreszeit unsicher)'],
    ['1950S2', 'about 1950 (1900–1999)', 'etwa 1950 (1900–1999)'],
  ])('%s: %s', (edtf, english, german) => {
    expect(dateInWords(dateOf(edtf), en)).toBe(english);
    expect(dateInWords(dateOf(edtf), de)).toBe(german);
  });
});

describe('years before Christ and far away', () => {
  test.each([
    ['-0499', '500 BC', '500 v. Chr.'],
    ['0000', '1 BC', '1 v. Chr.'],
    ['0079-08-24', '24 August AD 79', '24. August 79 n. Chr.'],
    ['-0043-03-15', '15 March 44 BC', '15. März 44 v. Chr.'],
    ['-0499/-0489', '500–490 BC', '500–490 v. Chr.'],
    ['-0043/0014', '44 BC – AD 14', '44 v. Chr. – 14 n. Chr.'],
    ['-198X', 'some year of 1990–1981 BC', 'ein Jahr von 1990–1981 v. Chr.'],
    ['Y170002', '170,002', '170.002'],
    ['Y-50000', '50,000 BC', '50.000 v. Chr.'],
    ['Y-17E7', '170 million BC', '170 Millionen v. Chr.'],
    ['Y-138E8', '13.8 billion BC', '13,8 Milliarden v. Chr.'],
    ['Y-4567000000', '4.567 billion BC', '4,567 Milliarden v. Chr.'],
    ['Y-538800000', '538.8 million BC', '538,8 Millionen v. Chr.'],
    ['Y-13799620000', '13,799,620,000 BC', '13.799.620.000 v. Chr.'],
  ])('%s: %s', (edtf, english, german) => {
    expect(dateInWords(dateOf(edtf), en)).toBe(english);
    expect(dateInWords(dateOf(edtf), de)).toBe(german);
  });
});

describe('intervals', () => {
  test.each([
    ['2024-01-26/2024-01-27', '26–27 January 2024', '26.–27. Januar 2024'],
    ['2023-05-12/2023-06-03', '12 May – 3 June 2023', '12. Mai – 3. Juni 2023'],
    ['2023-12-30/2024-01-02', '30 December 2023 – 2 January 2024', '30. Dezember 2023 – 2. Januar 2024'],
    ['2023-05/2023-07', 'May–July 2023', 'Mai–Juli 2023'],
    ['2023-11/2024-01', 'November 2023 – January 2024', 'November 2023 – Januar 2024'],
    ['1984/1986', '1984–1986', '1984–1986'],
    ['2016/2016', '2016', '2016'],
    ['2023~/2024-01~', 'about 2023 – about January 2024', 'etwa 2023 – etwa Januar 2024'],
    ['195X/197X', 'the 1950s – the 1970s', '1950er Jahre – 1970er Jahre'],
    ['2016/..', 'since 2016', 'seit 2016'],
    ['../1985', 'until 1985', 'bis 1985'],
    ['1985/', 'from 1985, end unknown', 'ab 1985, Ende unbekannt'],
    ['/1985', 'until 1985, start unknown', 'bis 1985, Beginn unbekannt'],
  ])('%s: %s', (edtf, english, german) => {
    expect(dateInWords(dateOf(edtf), en)).toBe(english);
    expect(dateInWords(dateOf(edtf), de)).toBe(german);
  });
});

describe('sets', () => {
  test.each([
    ['[2024-01-27..2024-01-31]', 'some day of 27–31 January 2024', 'ein Tag vom 27.–31. Januar 2024'],
    ['[1984..1986]', 'some year of 1984–1986', 'ein Jahr von 1984–1986'],
    ['[198X..2001]', 'some time within the 1980s – 2001', 'irgendwann von 1980er Jahre – 2001'],
    ['[1984~..1986]', 'some time within about 1984 – 1986', 'irgendwann von etwa 1984 – 1986'],
    ['[1667,1668,1670..1672]', '1667, 1668 or 1670–1672', '1667, 1668 oder 1670–1672'],
    ['[1667~,1760-12]', 'about 1667 or December 1760', 'etwa 1667 oder Dezember 1760'],
    ['[..1760-12-03]', '3 December 1760 or earlier', '3. Dezember 1760 oder früher'],
    ['[1760-12..]', 'December 1760 or later', 'Dezember 1760 oder später'],
    ['{2024-02-06,2024-02-08}', '6 and 8 February 2024', '6. und 8. Februar 2024'],
    ['{2024-02-06..2024-02-08,2024-02-10}', '6–8 and 10 February 2024', '6.–8. und 10. Februar 2024'],
    ['{2024-02-06,2024-03-08}', '6 February and 8 March 2024', '6. Februar und 8. März 2024'],
    ['{..1984}', '1984 and earlier', '1984 und früher'],
  ])('%s: %s', (edtf, english, german) => {
    expect(dateInWords(dateOf(edtf), en)).toBe(english);
    expect(dateInWords(dateOf(edtf), de)).toBe(german);
  });
});

describe('unspecified digits', () => {
  test.each([
    ['156X-12-25', '25 December of a year in the 1560s', '25. Dezember eines Jahres (1560er Jahre)'],
    ['XXXX-12-XX', 'December of an unknown year', 'Dezember eines unbekannten Jahres'],
    ['1985-XX-15', 'day 15 of an unknown month of 1985', 'Tag 15 eines unbekannten Monats 1985'],
    ['1984-1X', 'some month of October–December 1984', 'ein Monat von Oktober–Dezember 1984'],
    ['2004-06-1X', 'some day of 10–19 June 2004', 'ein Tag vom 10.–19. Juni 2004'],
    ['1XX3', 'some year of 1003–1993', 'ein Jahr von 1003–1993'],
    ['198X-21', 'spring of a year in the 1980s', 'Frühling eines Jahres (1980er Jahre)'],
  ])('%s: %s', (edtf, english, german) => {
    expect(dateInWords(dateOf(edtf), en)).toBe(english);
    expect(dateInWords(dateOf(edtf), de)).toBe(german);
  });
});

describe('the American order', () => {
  test.each([
    ['2024-01-26/2024-01-27', 'January 26–27, 2024'],
    ['2023-05-12/2023-06-03', 'May 12 – June 3, 2023'],
    ['{2024-02-06,2024-02-08}', 'February 6 and 8, 2024'],
    ['[1667,1668,1670..1672]', '1667, 1668, or 1670–1672'],
    ['-0043-03-15', 'March 15, 44 BC'],
  ])('%s: %s', (edtf, words) => {
    expect(dateInWords(dateOf(edtf), enUS)).toBe(words);
  });
});

describe('labels', () => {
  test.each([
    ['[2024-01-27..2024-01-31]', '27–31 January 2024', '27–31 January'],
    ['2024-01-26', '26 January 2024', '26 January'],
    ['2024-21', 'spring 2024', 'spring'],
    ['{2024-02-06,2024-02-08}', '6 and 8 February 2024', '6 and 8 February'],
    ['2023-05-12/2023-06-03', '12 May – 3 June 2023', '12 May – 3 June'],
    ['2023-12-30/2024-01-02', '30 December 2023 – 2 January 2024', '30 December 2023 – 2 January 2024'],
    ['2016', '2016', '2016'],
    ['1985/', '1985 – ?', '1985 – ?'],
  ])('%s: %s, without its year %s', (edtf, short, withoutYear) => {
    expect(dateInWords(dateOf(edtf), en, { style: 'short' })).toBe(short);
    expect(dateInWords(dateOf(edtf), en, { style: 'short', omitYear: true })).toBe(withoutYear);
  });
});

describe('precision', () => {
  test.each([
    ['2024-01-26/2024-01-27', 'two days', 'zwei Tage'],
    ['2024-11-05', 'a day', 'ein Tag'],
    ['2016', 'a year', 'ein Jahr'],
    ['2022-36~', 'a quarter of a year, approximate', 'ein Quartal, ungefähr'],
    ['1984%', 'a year, approximate and uncertain', 'ein Jahr, ungefähr und unsicher'],
    ['XXXX-12-XX', 'an unknown year', 'unbekanntes Jahr'],
    ['[2024-01-27..2024-01-31]', 'some day of five', 'ein Tag von fünf'],
    ['[1667,1760-12]', 'one of two dates', 'ein Datum von zwei'],
    ['{2024-02-06,2024-02-08}', 'two days', 'zwei Tage'],
    ['2023-11/2024-01', 'three months', 'drei Monate'],
    ['2023-01-01/2024-06-30', 'about 18 months', 'etwa 18 Monate'],
    ['2016/..', 'a span with an open end', 'ein Zeitraum mit offenem Ende'],
    ['/1985', 'a span whose start is unknown', 'ein Zeitraum mit unbekanntem Beginn'],
    [
      '2023~/2024-01~',
      'start to the year, end to the month, approximate',
      'Beginn auf das Jahr, Ende auf den Monat genau, ungefähr',
    ],
  ])('of %s: %s', (edtf, english, german) => {
    expect(precisionInWords(dateOf(edtf), allStrings(en))).toBe(english);
    expect(precisionInWords(dateOf(edtf), allStrings(de))).toBe(german);
  });
});

/** A length of that many days, in English. */
function inDays(days: number): string {
  return durationInWords(days * DAY, en);
}

test('durations take the unit that suits them', () => {
  expect([1 / 96, 0.5, 1, 60, 61, 304, 730].map(inDays)).toEqual([
    '15 minutes', '12 hours', '1 day', '60 days', '2 months', '10 months', '2 years',
  ]);
  expect(durationInWords(36 * 365.2425 * DAY, de)).toBe('36 Jahre');
  expect(durationInWords(36 * 365.2425 * DAY, en, 'short')).toBe('36 yrs');
  expect(inDays(4e11)).toBe('1.1 billion years');
  expect(inDays(138_794_000)).toBe('380,000 years');
  expect(inDays(3_000_000)).toBe('8,214 years');
});

test('an instant is told by its UTC day', () => {
  expect(dayInWords(msOfDay(2024, 1, 31) + DAY - 1, en)).toBe('31 January 2024');
  expect(dayInWords(msOfDay(2024, 1, 31), de, { omitYear: true })).toBe('31. Januar');
});

test('every valid date has words, with every place in them filled', () => {
  fc.assert(
    fc.property(edtfStrings, fc.constantFrom(en, de, enUS), (edtf, strings) => {
      const date = dateOf(edtf);
      const texts = [
        dateInWords(date, strings),
        dateInWords(date, strings, { style: 'short', omitYear: true }),
        precisionInWords(date, allStrings(strings)),
      ];
      for (const text of texts) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/[{}]|NaN|undefined|null|[\u00a0\u2009\u202f]/);
      }
    }),
  );
});
