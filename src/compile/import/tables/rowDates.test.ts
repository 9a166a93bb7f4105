import { describe, expect, test } from 'vitest';
import type { ImportedStory } from '../imported.ts';
import { FILE } from '../testing/imports.ts';
import { importCsv, importJsonRows } from './importers.ts';

const csv = (...lines: string[]) => importCsv(lines.join('\n'), FILE);
const dates = ({ events }: ImportedStory) => events.map(({ date }) => date);

describe('clock times of spans', () => {
  test.each([
    ['2024-05-01', '2024-05-02 17:00', '2024-05-01/2024-05-02', '– 17:00'],
    ['2024-05-01 09:00', '2024-05-04 00:00', '2024-05-01/2024-05-03', '09:00 – 24:00'],
    ['2024-05-01 10:00', '2024-05-03 10:00', '2024-05-01/2024-05-03', '10:00 – 10:00'],
    ['2024-05-01 10:00', '2024-05-03', '2024-05-01/2024-05-03', '10:00 –'],
    ['2024-05-01 10:00', '2024-05-01 12:00', '2024-05-01', '10:00 – 12:00'],
    ['2024-05-01 10:00Z', '2024-05-02 00:00Z', '2024-05-01', '10:00 – 24:00 UTC'],
    ['2024-05-01', '2024-05-01 00:00', '2024-05-01', undefined],
    ['', '2024-05-02 17:00', '/2024-05-02', '– 17:00'],
  ])('%s to %s', (start, end, date, clock) => {
    const [event] = csv('event,start,end', `A,${start},${end}`, 'B,2024-05-07 10:00,2024-05-07 11:00').events;
    expect({ date: event?.date, clock: event?.clock }).toEqual({ date, clock });
  });

  test('where every time is midnight the times are what a program made of days', () => {
    const story = csv('event,start,end', 'A,2024-05-01 00:00,2024-05-04 00:00', 'B,2024-05-05 00:00,');
    expect(dates(story)).toEqual(['2024-05-01/2024-05-04', '2024-05-05']);
  });
});

describe('headers that say that dates are only about right', () => {
  test.each([
    ['event,approx_date', 'A,1931-05-03', '1931-05-03~'],
    ['event,start_year_approx,end_year_approx', 'A,1200,1300', '1200~/1300~'],
    ['event,start_year_approx,end_year', 'A,200,1300', '0200~/1300'],
    ['event,approx_year,approx_month', 'A,1200,3', '1200-03~'],
    ['event,date (circa)', 'A,c. 1200', '1200~'],
  ])('%s', (header, row, date) => expect(dates(csv(header, row))).toEqual([date]));

  test('stand in the mapping, where a person can take them away', () => {
    const lines = ['event,approx_date', 'A,1931'];
    expect(csv(...lines).mapping).toMatchObject({ dates: [{ date: 'approx_date', about: ['approx_date'] }] });
    const mapping = { headline: 'event', dates: [{ date: 'approx_date' }] };
    expect(dates(importCsv(lines.join('\n'), { ...FILE, mapping }))).toEqual(['1931']);
  });
});

describe('dates as programs write them', () => {
  test.each([
    ['Sun Apr 20 2014 09:30:00 GMT+0200 (CEST)', '2014-04-20', '9:30 +02:00'],
    ['Sun Apr 20 2014 09:30:00 GMT+0200 (Central European Summer Time)', '2014-04-20', '9:30 +02:00'],
    ['Apr 10 2017 07:50:00 GMT+0530', '2017-04-10', '7:50 +05:30'],
    ['Jan 11 2012 CST', '2012-01-11', undefined],
  ])('%s', (written, date, clock) => {
    const [event] = csv('event,date', `A,${written}`, `B,${written}`).events;
    expect({ date: event?.date, clock: event?.clock?.replace(/^0/, '') }).toEqual({ date, clock });
  });

  test('a zone that a day has no use for is shown as it was written', () => {
    expect(csv('event,date', 'A,Jan 11 2012 CST').events[0]?.dateAsWritten).toBe('Jan 11 2012 CST');
  });
});

describe('instants that programs count', () => {
  test.each([
    ['start', '1396310400000', '2014-04-01'],
    ['timestamp', '1396310400', '2014-04-01'],
    ['created date', '1396310400000', '2014-04-01'],
  ])('a column “%s” of %s', (header, value, date) => {
    const story = csv(`event,${header},visitors`, `A,${value},1396310400000`, `B,${value},1396310400001`);
    expect(dates(story)).toEqual([date, date]);
    expect(story.mapping).toMatchObject({ dates: [{ date: header }] });
  });

  test('in JSON', () => {
    const data = [{ content: 'A', start: 1396310400000, end: 1396396800000 }, { content: 'B', start: 1396483200000 }];
    const story = importJsonRows(JSON.stringify({ data }), FILE);
    expect(story.events.map(({ headline, date }) => [headline, date])).toEqual([
      ['A', '2014-04-01/2014-04-02'],
      ['B', '2014-04-03'],
    ]);
  });
});
