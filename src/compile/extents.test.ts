import { describe, expect, test } from 'vitest';
import { parseEdtf } from './edtf/parse.ts';
import { extentsOf } from './extents.ts';

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** First day and day after the last, of each date of one story. */
function days(dates: readonly string[], toldOn: string | null) {
  const parsed = dates.map((text) => {
    const result = parseEdtf(text);
    if (!result.ok) throw new Error(text);
    return result.date;
  });
  const told = toldOn === null ? null : Date.parse(toldOn);
  return extentsOf(parsed, told).map(({ from, to }) => `${day(from)} ${day(to)}`);
}

describe('how far an event reaches', () => {
  test('known bounds stay', () => {
    expect(days(['2016', '2024-01-26/2024-01-27', '{2024-02-06,2024-02-08}'], '2024-02-01')).toEqual([
      '2016-01-01 2017-01-01',
      '2024-01-26 2024-01-28',
      '2024-02-06 2024-02-09',
    ]);
  });

  test('an open end reaches the told-on line', () => {
    expect(days(['2016/..', '2030'], '2024-02-01')[0]).toBe('2016-01-01 2024-02-01');
  });

  test('… or the latest known end, when no article is dated', () => {
    expect(days(['2016/..', '2030'], null)[0]).toBe('2016-01-01 2031-01-01');
  });

  test('an open end that begins after the told-on line does not reach back', () => {
    expect(days(['2030/..'], '2024-02-01')).toEqual(['2030-01-01 2031-01-01']);
  });

  test('an open start comes from the earliest known start', () => {
    expect(days(['../2016', '1979-01-01'], null)[0]).toBe('1979-01-01 2017-01-01');
    expect(days(['[..2016]', '1979-01-01'], null)[0]).toBe('1979-01-01 2017-01-01');
  });

  test('an unknown end stays at the known bound', () => {
    expect(days(['2016/', '/2018', '1979'], '2024-02-01')).toEqual([
      '2016-01-01 2017-01-01',
      '2018-01-01 2019-01-01',
      '1979-01-01 1980-01-01',
    ]);
  });
});
