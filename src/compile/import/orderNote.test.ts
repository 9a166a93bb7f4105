import { expect, test } from 'vitest';
import { tryImport } from './testing/imports.ts';

const TABLE = 'title,date\nPier,03/04/2017\nQuay,12-25-1999\n';

test('the date that told the order of day and month is named', async () => {
  const { report } = await tryImport({ 'a.csv': TABLE });
  expect(report).toContain('“03/04/2017” and its like were read with the month first because of “12-25-1999”.');
  expect(report).toContain('--order dmy');
});

test('not where a person said it, nor where there is no doubt', async () => {
  const stated = await tryImport({ 'a.csv': TABLE }, { order: 'mdy' });
  const mapped = await tryImport(
    { 'a.csv': TABLE },
    { mapping: { headline: 'title', dates: [{ date: 'date' }], order: 'mdy' } },
  );
  const clear = await tryImport({ 'a.csv': 'title,date\nPier,4/30/2017\nQuay,12-25-1999\n' });
  for (const { report } of [stated, mapped, clear]) expect(report).not.toContain('first because');
});
