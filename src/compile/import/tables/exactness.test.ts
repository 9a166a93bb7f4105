import { describe, expect, test } from 'vitest';
import { FILE } from '../testing/imports.ts';
import { importCsv } from './importers.ts';

describe('a year beside a whole date', () => {
  const lines = ['event,year,exact date', 'A,1906,24 September 1906', 'B,1907,', 'C,1908,3 May 1908'];
  const story = importCsv(lines.join('\n'), FILE);

  test('is what is taken where there is no whole date', () => {
    expect(story.events.map(({ date }) => date)).toEqual(['1906-09-24', '1907', '1908-05-03']);
    expect(story.mapping).toMatchObject({ dates: [{ date: 'exact date' }, { date: 'year' }] });
    expect(story.events.map(({ summary }) => summary)).toEqual([undefined, undefined, undefined]);
  });

  test('comes first where the whole date is that of something else', () => {
    const others = ['event,year,date of report', 'A,1906,24 September 1999', 'B,1907,1 May 1999'];
    const told = importCsv(others.join('\n'), FILE);
    expect(told.events.map(({ date }) => date)).toEqual(['1906', '1907']);
    expect(told.events[0]?.summary).toBe('Date of report: 24 September 1999');
  });
});

describe('a date without a century', () => {
  test.each([['date,year,event'], ['year,date,event']])('has that of the year beside it: %s', (header) => {
    const isDateFirst = header.startsWith('date');
    const row = (date: string, year: string) => (isDateFirst ? `${date},${year},A` : `${year},${date},A`);
    const { events } = importCsv([header, row('9/24/06', '1906'), row('9/1/07', '1907')].join('\n'), FILE);
    expect(events).toMatchObject([{ date: '1906-09-24', dateAsWritten: '9/24/06' }, { date: '1907-09-01' }]);
  });

  test('and only where the figures agree', () => {
    const { events, notes } = importCsv('date,year,event\n9/24/06,1907,A', { ...FILE, dateOrder: 'mdy' });
    expect(events).toMatchObject([{ date: '1907' }]);
    expect(notes).toMatchObject([{ kind: 'changed' }]);
  });
});
