import { expect, test } from 'vitest';
import { FILE } from '../testing/imports.ts';
import { importCsv } from './importers.ts';

const csv = (...lines: string[]) => importCsv(lines.join('\n'), FILE);
const headlines = (...lines: string[]) => csv(...lines).events.map(({ headline }) => headline);
const LONG = 'The old bridge over the river falls in the night, and nobody is hurt, for everybody was at the fair';

test('a column of events makes the headlines however long they are; where they are told of never does', () => {
  const rows = [`1931,"${LONG}. ${LONG}. ${LONG}.",Gazette`, `1932,"${LONG} again",Courier`];
  const [bridge] = csv('date,event,source', ...rows).events;
  expect(bridge?.headline).toMatch(/^The old bridge over the river falls.*(?:…|fair)$/);
  expect(bridge?.headline.length).toBeLessThanOrEqual(101);
  expect(bridge?.summary).toContain(`${LONG}. ${LONG}. ${LONG}.`);
  const unlike = headlines('date,event,source', `1931,"${LONG} and more",Gazette`, '1932,"",Gazette');
  expect(unlike[0]).toBe(`${LONG} and more`);
});

test('words of addresses make none, where there is anything else', () => {
  const lines = ['date,note,link', '1931,The bridge falls,Spreadsheet', '1932,It stands again,https://example.org/a'];
  expect(headlines(...lines)).toEqual(['The bridge falls', 'It stands again']);
});

test('of two columns that are no titles, the one in the language of the page', () => {
  expect(headlines('year,name_zh,reason_short', '1931,橋一,Flood', '1932,橋二,Flood', '1933,橋三,Fire')[0]).toMatch(/^Flood/);
});

test('a person alone is no headline of two events', () => {
  const lines = ['year,skater,town', '1948,Ada Keeper,Lowmere', '1952,Ada Keeper,Highmere', '1956,Bo Snow,Lowmere'];
  expect(headlines(...lines)).toEqual(['Ada Keeper: Lowmere', 'Ada Keeper: Highmere', 'Bo Snow: Lowmere']);
});
