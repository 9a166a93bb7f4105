import { expect, test } from 'vitest';
import { FILE } from '../testing/imports.ts';
import { importCsv } from './importers.ts';

const HEADER = 'name,inquiry start,inquiry end,verdict date';

interface Tried {
  readonly header?: string;
  /** Rows that share an inquiry. */
  readonly shared?: number;
  /** Whether a row has no date of its own. */
  readonly lacking?: (row: number) => boolean;
}

/** Forty verdicts of inquiries; the first of their dates, and what the mapping says. */
function verdicts({ header = HEADER, shared = 10, lacking = () => false }: Tried) {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const inquiry = Math.floor(i / shared);
    const own = lacking(i) ? '' : `19${10 + i}-03-0${1 + (i % 9)}`;
    return `Person ${i},${1900 + inquiry}-01-01,${1960 + inquiry}-01-01,${own}`;
  });
  const { events, mapping } = importCsv([header, ...rows].join('\n'), FILE);
  return { dates: events.map(({ date }) => date), entries: mapping?.['dates'] };
}

test('a date of their own goes before the span that many rows share', () => {
  const { dates, entries } = verdicts({});
  expect(dates.slice(0, 2)).toEqual(['1910-03-01', '1911-03-02']);
  expect(entries).toMatchObject([{ date: 'verdict date' }]);
});

test('rows without one keep the span', () => {
  const { dates, entries } = verdicts({ lacking: (row) => row % 4 === 1 });
  expect(dates.slice(0, 2)).toEqual(['1910-03-01', '1900-01-01/1960-01-01']);
  expect(entries).toMatchObject([{ date: 'verdict date' }, { start: 'inquiry start', end: 'inquiry end' }]);
});

test.each<[string, Tried]>([
  ['is theirs alone', { shared: 1 }],
  ['is that of two or three', { shared: 3 }],
  ['stands beside days of birth', { header: 'name,inquiry start,inquiry end,date of birth' }],
  ['stands beside days of the entry', { header: 'name,inquiry start,inquiry end,date added' }],
  ['is all that most rows have', { lacking: (row) => row % 3 !== 1 }],
])('the span goes first where it %s', (_, tried) => {
  expect(verdicts(tried).entries).toMatchObject([{ start: 'inquiry start', end: 'inquiry end' }]);
});
