/** A table that is read by pieces tells what it tells when it is read as a whole. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ImportError } from '../imported.ts';
import type { AnyStory } from '../imported.ts';
import { FILE, inPieces, treeOf, tryImport } from '../testing/imports.ts';
import { cellCounter } from './cellCount.ts';
import { importCsv, importCsvPieces } from './importers.ts';

const cell = fc.constantFrom(
  '', '1999', '9 May 1945', '13/2/2003', '1/2/2003', '2024-05-01 00:00', '2024-05-01 10:00', 'someday',
  'Ada; Bo', '"', 'é\u{1F6A2}', ' x ', 'a\nb', '\n', ',', 'https://example.org/a', '橋',
);
const header = fc.constantFrom('title', 'date', 'start', 'end', 'actors', 'note', 'id', 'year', '', 'Findings');
const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    top: fc.array(fc.array(cell, { maxLength: 1 }), { maxLength: 3 }),
    headers: fc.array(header, { minLength: width, maxLength: width }),
    body: fc.array(fc.array(cell, { maxLength: width + 2 }), { maxLength: 40 }),
  }),
);
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const plain = (text: string) => text.replaceAll('\n', ' ');
const text = fc
  .tuple(table, fc.constantFrom(',', ';', '\t'), fc.constantFrom(quoted, plain))
  .map(([{ top, headers, body }, mark, write]) =>
    [...top, headers, ...body].map((cells) => cells.map(write).join(mark)).join('\n'),
  );

async function told(story: () => AnyStory | Promise<AnyStory>): Promise<unknown> {
  try {
    const { events, notes, mapping, scale } = await story();
    return { events: [...events], notes, mapping, scale };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return error.message;
  }
}

test('however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(400), { maxLength: 6 }), async (whole, cuts) => {
      const read = await told(() => importCsvPieces(inPieces(whole, ...cuts), FILE));
      expect(read).toEqual(await told(() => importCsv(whole, FILE)));
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('whether midnight is a time is told by all rows, also those whose events are made', async () => {
  const whole = 'title,end,date\n,2024-05-01 10:00,2024-05-01 00:00';
  const read = await told(() => importCsv(whole, FILE));
  expect(read).toMatchObject({ events: [{ clock: '00:00 – 10:00' }] });
  expect(await told(() => importCsvPieces(inPieces(whole, 5), FILE))).toEqual(read);
});

describe('a whole import', () => {
  const TABLE = [
    'Findings,,', 'title,date,actors', 'The pier,9/1/2016,"Ada, Bo"', '"A', 'quay",9/15/2016,ada',
    'Nobody,someday,', ',9/16/2016,Cy,too,many', 'It reopens,c. 1850,Bo',
  ].join('\r\n');
  const OTHER =
    'start,end,what\n2024-05-01 00:00,2024-05-04 00:00,Fair\n2024-05-07 10:00,2024-05-07 11:00,Market\n';
  const tides = Array.from({ length: 700 }, (_, i) => `Tide ${i},${1200 + i},t${i % 3}`);
  const JSON_TABLE = '[{"title":"Pier","date":"1843"}]';

  test.each<[string, Record<string, string>]>([
    ['of a file', { 'a.csv': TABLE }],
    ['of several', { 'a.csv': TABLE, 'b.csv': OTHER, 'c.json': JSON_TABLE, 'd.txt': 'Words' }],
    ['of more rows than stand in the story', { 'a.csv': `title,year,tags\n${tides.join('\n')}` }],
  ])('%s writes the same files', async (_, files) => {
    const [whole, pieces] = [await tryImport(files), await tryImport(files, {}, 0)];
    expect(await treeOf(pieces.to)).toEqual(await treeOf(whole.to));
    expect(pieces.report).toBe(whole.report);
    expect(pieces.compiled).toMatchObject({ ok: true });
  }, 60_000);

  test('names what is no text, and reads the other files of the folder', async () => {
    const latin = Buffer.from(`title,date\n${'Pier,1843\n'.repeat(200_000)}Caf\xe9,1844\n`, 'latin1');
    const { report } = await tryImport({ 'a.csv': latin, 'b.csv': OTHER }, {}, 1000);
    expect(report).toMatch(/a\.csv:200002: this is not UTF-8/);
    expect(report).toMatch(/2 events imported/);
    await expect(tryImport({ 'a.csv': latin }, {}, 1000)).rejects.toThrow(/a\.csv:200002: this is not UTF-8/);
  }, 60_000);

  test('names a quotation that is never closed, and leaves nothing', async () => {
    const open = `title,date\nA,1999\n"B,2000\n${'C,2001\n'.repeat(10)}`;
    await expect(tryImport({ 'a.csv': open }, {}, 0)).rejects.toThrow(/^a\.csv:\d+: a quotation mark opens/);
  });
});

test('the cells of a line are counted across pieces', () => {
  const count = cellCounter(',', 'a.csv');
  count('a,b\nc,');
  expect(() => count(','.repeat(150_000))).not.toThrow();
  expect(() => count(`${','.repeat(60_000)}\n`)).toThrow(/^a\.csv:2: this line has more than 200000 cells/);
});
