import { expect, test } from 'vitest';
import { FILE } from '../testing/imports.ts';
import { importCsv } from './importers.ts';

/** @param ended how many of the rows have an end */
function endings(header: string, rows: number, ended: number) {
  const lines = Array.from({ length: rows }, (_, i) => `E${i},${1800 + i},${i < ended ? 1900 + i : ''}`);
  const story = importCsv([header, ...lines].join('\n'), FILE);
  return { story, entry: story.mapping?.['dates'], last: story.events.at(-1)?.date };
}

test.each([
  ['nearly all of many rows have an end', 'name,start,end', 10, 8, 'unknown', '1809/'],
  ['a quarter of them has none', 'name,start,end', 12, 9, 'one day', '1811'],
  ['the rows are few', 'name,start,end', 9, 8, 'one day', '1808'],
  ['most lives have an end', 'name,date of birth,date of death', 3, 2, 'unknown', '1802/'],
  ['half of the lives have one', 'name,born,died', 4, 2, 'one day', '1803'],
  ['nothing is missing', 'name,start,end', 12, 12, 'one day', '1811/1911'],
])('where %s', (_, header, rows, ended, meaning, last) => {
  const tried = endings(header, rows, ended);
  expect(tried.entry).toMatchObject([{ without_end: meaning }]);
  expect(tried.last).toBe(last);
});
