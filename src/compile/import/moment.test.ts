import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayBefore, isMidnight, later, readMoment } from './moment.ts';

describe('points in time', () => {
  test.each([
    ['2014', { year: 2014, month: null, day: null, time: null, zone: '' }],
    ['2014/4/2', { year: 2014, month: 4, day: 2, time: null, zone: '' }],
    ['+002014-04-02', { year: 2014, month: 4, day: 2, time: null, zone: '' }],
    ['2014-04-02 07:05:09.123', { year: 2014, month: 4, day: 2, time: '07:05:09', zone: '' }],
    ['2014-04-02T07:05:00Z', { year: 2014, month: 4, day: 2, time: '07:05', zone: 'UTC' }],
    ['2014-04-02T07:05:00+0530', { year: 2014, month: 4, day: 2, time: '07:05', zone: '+05:30' }],
    [-1, { year: 1969, month: 12, day: 31, time: '23:59:59', zone: 'UTC' }],
  ])('%s', (written, expected) => {
    expect(readMoment(written)).toEqual(expected);
  });

  const none = ['', '2014-13', '2014-02-30', '2014-04-02T25:00', '2014T07:05', 'soon', '9/1/2014', null];
  test.each(none)('%s is none', (value) => {
    expect(readMoment(value)).toBeNull();
  });

  test('are what Date writes of them', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => {
        const whole = new Date(Math.floor(date.getTime() / 1000) * 1000);
        expect(readMoment(whole.toISOString())).toEqual(readMoment(whole.getTime()));
      }),
    );
  });
});

test('later and the day before, over the ends of months and years', () => {
  const start = { year: 2023, month: 12, day: 31, time: '23:00', zone: 'Asia/Tokyo' };
  expect(later(start, 2 * 3600)).toEqual({ year: 2024, month: 1, day: 1, time: '01:00', zone: 'Asia/Tokyo' });
  const leapDay = { year: 2024, month: 2, day: 29, time: null };
  expect(later({ ...start, time: null }, 60 * 86_400)).toMatchObject(leapDay);
  expect(dayBefore({ ...start, year: 2024, month: 3, day: 1 })).toMatchObject(leapDay);
  expect(isMidnight({ ...start, time: '00:00' })).toBe(true);
});
