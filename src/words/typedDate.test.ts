import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate, msOfDay } from '../model/calendar.ts';
import { dayInWords } from './dates.ts';
import { de } from './de.ts';
import { enUS } from './en-US.ts';
import { en } from './en.ts';
import type { Strings } from './strings.ts';
import { typedDate } from './typedDate.ts';

const read = (text: string, strings: Strings = en) => {
  const time = typedDate(text, strings);
  return time === null ? null : isoDate(time);
};

describe('a typed date', () => {
  test.each([
    ['2024-01-31', '2024-01-31'],
    ['2024-02', '2024-02-01'],
    [' 2024 ', '2024-01-01'],
    ['79', '0079-01-01'],
    ['AD 79', '0079-01-01'],
    ['500 BC', '-0499-01-01'],
    ['-0499', '-0499-01-01'],
    ['12,024', '+12024-01-01'],
    ['31 January 2024', '2024-01-31'],
    ['january 2024', '2024-01-01'],
    ['Jan 31, 2024', '2024-01-31'],
    ['sept 1939', '1939-09-01'],
    ['31/1/2024', '2024-01-31'],
    ['2024/1/31', '2024-01-31'],
    ['1/2024', '2024-01-01'],
  ])('%s in English', (text, date) => {
    expect(read(text)).toBe(date);
  });

  test('in the order and with the names of the language', () => {
    expect(read('1/31/2024', enUS)).toBe('2024-01-31');
    expect(read('31.1.2024', de)).toBe('2024-01-31');
    expect(read('31. Januar 2024', de)).toBe('2024-01-31');
    expect(read('Marz 1848', de)).toBe('1848-03-01');
    expect(read('500 v. Chr.', de)).toBe('-0499-01-01');
  });

  test.each(['', 'soon', '31 February 2024', '1/31/2024', '31.1.24', '2024-13-01', 'January', 'in 2024', '1 2 3 4'])(
    '%s is none',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  test('a day as the page writes it is understood', () => {
    const day = fc.integer({ min: 1000, max: 9999 }).chain((year) =>
      fc.integer({ min: 1, max: 365 }).map((n) => msOfDay(year, 1, n)),
    );
    fc.assert(
      fc.property(day, fc.constantFrom(en, enUS, de), (time, strings) => {
        expect(typedDate(dayInWords(time, strings), strings)).toBe(time);
        expect(typedDate(isoDate(time), strings)).toBe(time);
      }),
    );
  });

  test('nothing that is typed breaks it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const time = typedDate(text, en);
        expect(time === null || Number.isFinite(time)).toBe(true);
      }),
    );
  });
});
