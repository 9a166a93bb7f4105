import { describe, expect, test } from 'vitest';
import { parseEdtf } from './parse.ts';

function mendOf(text: string): string {
  const result = parseEdtf(text);
  if (result.ok) throw new Error(`${text} is valid`);
  return result.mend;
}

describe('other notations are turned into EDTF', () => {
  test.each([
    ['2024-1-5', '2024-01-05'], ['20240105', '2024-01-05'], ['2024/01/26', '2024-01-26'],
    ['2024-13-01', '2024-01-13'],
    ['26.01.2024', '2024-01-26'], ['26/01/2024', '2024-01-26'], ['January 2024', '2024-01'],
    ['26 January 2024', '2024-01-26'], ['Jan. 26, 2024', '2024-01-26'], ['26. Januar 2024', '2024-01-26'],
    ['spring 2024', '2024-21'], ['Herbst 2024', '2024-23'], ['Q1 2024', '2024-33'], ['1980s', '198X'],
    ['1980er Jahre', '198X'], ['the 20th century', '19XX'], ['500 BC', '-0499'], ['1 BC', '0000'],
    ['AD 79', '0079'],
    ['about 1984', '1984~'], ['perhaps January 1984', '1984-01?'], ['since 2016', '2016/..'],
    ['until 1985', '../1985'],
    ['between 2016 and 2018', '[2016..2018]'], ['2016–2018', '2016/2018'], ['2016-2018', '2016/2018'],
    ['2016/18', '2016/2018'], ['2024/2023', '2023/2024'],
    ['1 May 2024 – 3 May 2024', '2024-05-01/2024-05-03'],
    ['2024-1-5/2024-1-7', '2024-01-05/2024-01-07'], ['12024', 'Y12024'],
    ['19~', '19XX~ or 0019~, whichever is meant'],
    ['[1667, 1668]', '[1667,1668]'], ['198u', '198X'], ['198x', '198X'], ['unknown/2006', '/2006'],
    ['1984?~', '1984%'],
    ['2004-(06)?-11', '2004-?06-11'], ['Y-17e7', 'Y-17E7'], ['1950p2', '1950S2'], ['−0044', '-0044'],
    ['12/05/2024', '2024-05-12 or 2024-12-05, whichever is meant'],
    ['2024-01-26..2024-01-27', '2024-01-26/2024-01-27 or [2024-01-26..2024-01-27], whichever is meant'],
    ['2024-01-31 07:21 PM', '2024-01-31; the time as the article writes it belongs in "clock"'],
  ])('%s', (text, edtf) => {
    expect(mendOf(text)).toBe(`write ${edtf}`);
  });
});

describe('a fault names its place', () => {
  test.each([
    ['2024-02-30', 8, '30', 'a day from 01 to 29'],
    ['2023-11-31', 8, '31', 'a day from 01 to 30'],
    ['2024-00-10', 5, '00', 'a month from 01 to 12 or a season from 21 to 41'],
    ['2024-1-5', 5, '1', 'a month of two digits'],
    ['2024-01-26/2024-02-30', 19, '30', 'a day from 01 to 29'],
    ['[2016,2024-13]', 11, '13', 'a month from 01 to 12 or a season from 21 to 41'],
    ['{2016,}', 6, '}', 'a date'],
    ['[2016', 5, '', '] at the end'],
    ['2024-', 5, '', 'a month of two digits'],
    ['', 0, '', 'a year of four digits'],
    ['2024-22-05', 7, '-05', 'the end of the date'],
    ['1950S9', 4, 'S9', 'a number of significant digits from 1 to 4'],
    ['2024/2023', 5, '2023', 'an end that is not before the start'],
    ['../..', 0, '../..', 'at least one end that is known'],
    ['-0000', 0, '-0000', 'a year other than -0000'],
  ])('%j', (text, at, found, expected) => {
    expect(parseEdtf(text)).toMatchObject({ ok: false, at, found, expected });
  });
});

test('a text that is no date at all gets the general mend', () => {
  expect(mendOf('next Tuesday')).toBe('begin the date with its year, as in 2024-01-26');
});
