import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restored } from '../model/spreadsheetCell.ts';
import { csvOf } from './csv.ts';
import { CSV_COLUMNS } from './csvColumns.ts';
import { wellFormed } from './plainText.ts';
import { hostileText } from './testing/hostile.ts';
import { ENGLISH, edtf, oneEvent, shippedStory } from './testing/shippedStory.ts';

type Line = Record<string, string>;

function read(csv: string): Line[] {
  return parse(csv, { columns: true, bom: true, record_delimiter: '\r\n' }) as unknown as Line[];
}

test('every event of the story that ships is a line', () => {
  const lines = read(csvOf(shippedStory(), ENGLISH));
  expect(lines).toHaveLength(shippedStory().table.length);
  const hack = lines.find(({ id }) => id === 'dnc-hack');
  expect(hack).toMatchObject({
    headline: 'Democrats hacked, emails released',
    date: '2016',
    date_in_words: '2016',
    earliest: '2016-01-01',
    latest: '2016-12-31',
    basis: 'stated',
    status: 'happened',
    importance: '5',
    took_part: 'Russian intelligence',
    affected: 'DNC; Hillary Clinton',
    address: 'https://example.org/timelines/election/?event=dnc-hack',
    story: 'What Beijing promised about the 2024 election',
    told_on: '2024-01-31',
  });
  expect(hack?.['articles']).toContain('Fiona Tan, 31 January 2024)');
  expect(hack?.['articles']).toContain('(text credited to CNN, undated)');
  const agents = lines.find(({ id }) => id === 'other-agents');
  expect(agents).toMatchObject({ date: '2016/..', earliest: '2016-01-01', latest: '' });
});

test('a byte order mark only when it is asked for', () => {
  const story = oneEvent({});
  expect(csvOf(story, ENGLISH).startsWith('id,headline,')).toBe(true);
  expect(csvOf(story, ENGLISH, { byteOrderMark: true }).startsWith('\uFEFFid,')).toBe(true);
});

test('lines end with CR LF, and nothing begins with a formula', () => {
  const csv = csvOf(
    oneEvent({ headline: '=1+1', date: edtf('-0044-03-15'), detail: { summary: 'a\n@b' } }),
    ENGLISH,
  );
  expect(csv).toContain("\r\nbridge-opens,'=1+1,'-0044-03-15,");
  expect(csv).toContain('"a\n\'@b"');
  expect(csv.endsWith('\r\n')).toBe(true);
});

test('every column says what it holds, and has a name of its own', () => {
  expect(new Set(CSV_COLUMNS.map(({ name }) => name)).size).toBe(CSV_COLUMNS.length);
  for (const { name, holds } of CSV_COLUMNS) expect(`${name} ${holds}`).toMatch(/^[a-z_]+ \S.*\.$/);
});

function clean(text: string): string {
  return wellFormed(text).replaceAll('\0', '\uFFFD');
}

test('any texts come back', () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (headline, summary, title) => {
      const [line, ...others] = read(csvOf(oneEvent({ headline, title, detail: { summary } }), ENGLISH));
      expect(others).toEqual([]);
      expect(restored(line!['headline']!)).toBe(clean(headline));
      expect(restored(line!['summary']!)).toBe(clean(summary));
      expect(restored(line!['story']!)).toBe(clean(title));
    }),
  );
});
