import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  civilFromDays,
  civilFromMs,
  daysFromCivil,
  daysInMonth,
  isLeapYear,
  isoDate,
  msOfDay,
  parseIsoDate,
} from './calendar.ts';

const days = fc.integer({ min: -100_000_000_000, max: 100_000_000_000 });

describe('calendar', () => {
  test('agrees with Date where Date reaches', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_000_000, max: 99_000_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(civilFromDays(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });

  test('days and dates are inverse far beyond the range of Date', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: dayOfMonth } = civilFromDays(day);
        expect(daysFromCivil(year, month, dayOfMonth)).toBe(day);
        expect(dayOfMonth).toBeLessThanOrEqual(daysInMonth(year, month));
      }),
    );
  });

  test('leap years follow the 4, 100 and 400 rule, before the year 0 too', () => {
    expect([2024, 2000, 0, -4, -400].map(isLeapYear)).toEqual([true, true, true, true, true]);
    expect([2023, 1900, -1, -100, 1].map(isLeapYear)).toEqual([false, false, false, false, false]);
    expect([daysInMonth(2024, 2), daysInMonth(2023, 2), daysInMonth(2023, 4)]).toEqual([29, 28, 30]);
  });

  test('a month past December belongs to the next year', () => {
    expect(isoDate(msOfDay(2024, 13, 1))).toBe('2025-01-01');
    expect(isoDate(msOfDay(2024, 3, 0))).toBe('2024-02-29');
  });

  test('an instant within a day falls on that day, before 1970 too', () => {
    expect(civilFromMs(-1)).toEqual({ year: 1969, month: 12, day: 31 });
    expect(civilFromMs(msOfDay(2024, 1, 27) - 1)).toEqual({ year: 2024, month: 1, day: 26 });
  });

  test('the year survives where milliseconds are no longer exact', () => {
    for (const year of [-13_800_000_000, -170_000_002, 170_000_002, 999_999_999_999]) {
      expect(civilFromMs(msOfDay(year, 1, 1))).toEqual({ year, month: 1, day: 1 });
    }
  });
});

describe('ISO dates', () => {
  test('are written with four digits or a sign', () => {
    expect(isoDate(msOfDay(2024, 1, 26))).toBe('2024-01-26');
    expect(isoDate(msOfDay(-43, 3, 15))).toBe('-0043-03-15');
    expect(isoDate(msOfDay(12_024, 1, 1))).toBe('+12024-01-01');
  });

  test('are read back as written', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(parseIsoDate(isoDate(day * 86_400_000))).toBe(day * 86_400_000);
      }),
    );
  });

  test('a plus sign lost in an address is understood', () => {
    expect(parseIsoDate(' 12024-01-01')).toBe(msOfDay(12_024, 1, 1));
  });

  test.each([
    '', '2024', '2024-1-5', '2024-13-01', '2024-00-01', '2023-02-29', '2024-01-32', '24-01-26',
    '2024-01-26T0',
  ])('refuse %j', (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });
});
