import { describe, expect, test } from 'vitest';
import type { ImportedStory } from '../imported.ts';
import { FILE } from '../testing/imports.ts';
import { importCsv } from './importers.ts';

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
