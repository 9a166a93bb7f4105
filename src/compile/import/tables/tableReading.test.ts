import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ImportChoices } from '../importSource.ts';
import { FILE, inPieces, tryImport } from '../testing/imports.ts';
import { importCsv, importCsvPieces } from './importers.ts';

const LINES = [
  'title,place,start,end,registered on,keeper name',
  'The mill burns,Lowmere,1931-05-03,1931-05-04,1990-01-02,Ada Keeper',
  'The mill stands,Lowmere,1932-06-01,,1990-01-03,Bo Snow',
  ',Highmere,1933,,1990-01-04,Ada Keeper',
  'The mill turns,Lowmere,someday,,1990-01-05,Ada Keeper',
].join('\n');
const MAPPING = {
  headline: 'title',
  dates: [{ start: 'start', end: 'end', without_end: 'open' }, { date: 'registered on' }],
  actors: ['keeper name'],
  left_out: ['place'],
};

test('every column that was guessed, and how often another had to stand in', () => {
  const mapping = {
    headline: 'title',
    dates: [{ start: 'start', end: 'end', without_end: 'one day' }],
    actors: ['keeper name', 'place'],
    details: ['registered on'],
  };
  expect(importCsv(LINES, { ...FILE, mapping }).reading).toEqual([
    { place: 'dates', what: '3 events from “start” (begin) and “end” (end).' },
    {
      place: 'ends',
      what:
        '2 events without “end”: one day, or the month or year that the beginning names ' +
        '(without_end: one day).',
    },
    {
      place: 'other dates',
      what: 'Told only as text, in the summary, though they look like dates: “registered on”.',
    },
    { place: 'headlines', what: 'From “title”; 1 event without “title” from “place”.' },
    { place: 'actors', what: 'From “keeper name” and “place”.' },
  ]);
});

test('of several dates, how many events have which', () => {
  const lines = LINES.replace('1933,,', ',,');
  const what = importCsv(lines, { ...FILE, mapping: MAPPING }).reading?.map((note) => note.what) ?? [];
  expect(what[0]).toBe(
    '2 events from “start” (begin) and “end” (end); 1 event from “registered on”. ' +
      'The first that an event fills counts; the others are told as text.',
  );
  expect(what[1]).toBe('1 event without “end”: begun, and still going on (without_end: open).');
});

test('a table in pieces is told of once all its events were asked for', async () => {
  const whole = importCsv(LINES, FILE);
  const story = await importCsvPieces(inPieces(LINES, 30, 100), FILE);
  expect(story.reading).toEqual([]);
  expect([...story.events]).toHaveLength(3);
  expect(story.reading).toEqual(whole.reading);
  story.close?.();
});

test('the report says it, the terminal where', async () => {
  const { report, reportFile } = await reported({ 'a.csv': LINES });
  expect(reportFile).toMatch(/\n\nWhat was guessed \(.*mapping\.yaml.*\)\n {2}dates: /);
  expect(report).not.toContain('What was guessed');
  expect(report).toContain('was guessed; import-report.txt says how.');
});

test('what a person said is not called a guess', async () => {
  const { report, reportFile } = await reported({ 'a.csv': LINES }, MAPPING);
  expect(report).not.toContain('guessed');
  expect(reportFile).not.toContain('guessed');
  expect(reportFile).toMatch(/\nWhat was read from where, as the mapping says\n {2}dates: /);
});

test('each of several tables is named; where nothing is a table, nothing is told', async () => {
  const { reportFile } = await reported({ 'a.csv': LINES, 'b.json': '[{"title": "A", "date": "1932"}]' });
  expect(reportFile).toMatch(/\n {2}a\.csv, dates: /);
  expect(reportFile).toMatch(/\n {2}b\.json, dates: 1 event from “date”\.\n/);
  const slides = { events: [{ start_date: { year: '1931' }, text: { headline: 'A' } }] };
  const other = await reported({ 'a.json': JSON.stringify(slides) });
  expect(other.report + other.reportFile).not.toContain('guessed');
});

test('where nothing could be used the terminal says what was guessed, for there is no file', async () => {
  const { report, files } = await tryImport({ 'a.csv': 'title,date\nA,9/1/2016\n' });
  expect(files).toEqual([]);
  expect(report).toMatch(/\nWhat was guessed .*\n {2}dates: 0 events from “date”\./);
});

async function reported(files: Readonly<Record<string, string>>, mapping?: ImportChoices['mapping']) {
  const { report, to } = await tryImport(files, mapping ? { mapping } : {});
  return { report, reportFile: await readFile(path.join(to, 'import-report.txt'), 'utf8') };
}
