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
