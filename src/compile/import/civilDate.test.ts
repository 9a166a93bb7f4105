import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownBounds } from '../../model/date.ts';
import { daysFromCivil } from '../../model/calendar.ts';
import { parseEdtf } from '../edtf/parse.ts';
import { astronomicalYear, writeDate, writeSpan } from './civilDate.ts';

test('every day of four-digit years is that day in EDTF', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9998, max: 9999 }), fc.nat(11), fc.nat(27), (year, month, day) => {
      const written = writeDate(year, month + 1, day + 1);
      const parsed = parseEdtf(written?.edtf ?? '');
      expect(written).toMatchObject({ precision: 'day', doubts: [] });
      const from = daysFromCivil(year, month + 1, day + 1) * 86_400_000;
      expect(parsed.ok && knownBounds(parsed.date)).toEqual({ from, to: from + 86_400_000 });
    }),
  );
});

test('every year that is near enough is EDTF', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (year) => {
      expect(parseEdtf(writeDate(year, null, null)?.edtf ?? '')).toMatchObject({ ok: true });
    }),
  );
  expect(writeDate(1e13, null, null)).toBeNull();
  expect(writeDate(Number.NaN, null, null)).toBeNull();
});

test('there was no year 0, but nobody takes a year off a round number so long ago', () => {
  expect([-1, -44, -9999, -10_000, -13_800_000_000, 1].map(astronomicalYear)).toEqual([
    0, -43, -9998, -10_000, -13_800_000_000, 1,
  ]);
});

test('a span from a date to itself is the date', () => {
  expect(writeSpan('1843', '1843')).toBe('1843');
  expect(writeSpan('1843', '1844')).toBe('1843/1844');
});
