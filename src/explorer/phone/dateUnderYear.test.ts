import { expect, test } from 'vitest';
import { parseEdtf } from '../../compile/edtf/parse.ts';
import { en } from '../../words/en.ts';
import { dateUnderYear, standsAlone } from './dateUnderYear.ts';

function under(year: number, edtf: string): string {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(edtf);
  return dateUnderYear(parsed.date, year, en);
}

test('what is wholly of the year above goes without saying it', () => {
  expect(under(2024, '2024-01-29')).toBe('29 January');
  expect(under(2024, '2024-01-26/2024-01-27')).toBe('26–27 January');
  expect(under(2024, '{2024-02-06,2024-02-08}')).toBe('6 and 8 February');
  expect(under(2024, '2024-21')).toBe('spring');
  expect(under(2001, '2001-09-11/')).toBe('11 September – ?');
});

test('what names another year says every year', () => {
  expect(under(-43, '../1999-12-31')).toBe('until 31 December 1999');
  expect(under(-43, '/2004-05-01')).toBe('? – 1 May 2004');
  expect(under(2023, '2023-12-30/2024-01-02')).toBe('30 December 2023 – 2 January 2024');
  expect(under(2023, '{2023-12-30,2024-01-02}')).toContain('2023');
  expect(under(2023, '2024-01-02')).toBe('2 January 2024');
});

test('a year that has no room beside the axis is said by the date', () => {
  expect(standsAlone(-9999)).toBe(true);
  expect(standsAlone(-12_000)).toBe(false);
  expect(under(-12_000, 'Y-12000')).toContain('12,000 BC');
});

test('a season across the turn of the year says so', () => {
  expect(under(2023, '2023-24')).toBe('winter 2023–24');
});
