import { describe, expect, test } from 'vitest';
import { orderOf, readLegacyDate } from './legacyDate.ts';

describe('one text for the date', () => {
  test.each([
    ['1843', { year: '1843', month: '', day: '', time: '' }],
    ['-44', { year: '-44', month: '', day: '', time: '' }],
    ['1843,5', { year: '1843', month: '5', day: '', time: '' }],
    ['1843,5,12', { year: '1843', month: '5', day: '12', time: '' }],
    ['1843,5,12,7,05,00', { year: '1843', month: '5', day: '12', time: '07:05' }],
    ['1843,5,12,00,00,00', { year: '1843', month: '5', day: '12', time: '' }],
    ['1843-05-12', { year: '1843', month: '05', day: '12', time: '' }],
    ['1843-05-12T07:05:00Z', { year: '1843', month: '05', day: '12', time: '07:05:00Z' }],
    ['5/12/1843 7:05 pm', { year: '1843', month: '5', day: '12', time: '7:05 pm' }],
    ['5/1843', { year: '1843', month: '5', day: '', time: '' }],
    ['', { year: '', month: '', day: '', time: '' }],
  ])('%s', (text, expected) => {
    expect(readLegacyDate(text, 'mdy')).toEqual(expected);
  });

  test('what has none of the forms is kept as it stands', () => {
    expect(readLegacyDate('12 May 1843', 'mdy')).toMatchObject({ year: '', unreadable: '12 May 1843' });
  });
});

describe('order of day and month', () => {
  test.each([
    ['as TimelineJS reads them', ['5/12/1843', '5/6/1843'], undefined, 'mdy', 1],
    ['a 26 in first place', ['26/5/1843', '5/6/1843'], undefined, 'dmy', 1],
    ['a 26 in both places', ['26/5/1843', '5/26/1843', '5/6/1843'], undefined, 'mdy', 1],
    ['stated', ['5/6/1843'], 'dmy', 'dmy', 0],
    ['none is unclear', ['5/26/1843', '5/5/1843', '1843'], undefined, 'mdy', 0],
  ] as const)('%s', (_, dates, stated, order, notes) => {
    const read = orderOf(dates, stated);
    expect(read.order).toBe(order);
    expect(read.notes).toHaveLength(notes);
  });
});
