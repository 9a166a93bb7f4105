/** JSON Lines are read a piece at a time; nobody notices where one ends. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readBundle } from './testing/readBundle.ts';
import { compileIn, storyFolder } from './testing/storyFolder.ts';

const ABOUT = 'title: Lowmere\n';
/** Bytes; several pieces, and lines across all their ends. */
const LONG = 18_000;
const EVENTS = 600;

/** Two bytes for every other letter. */
const summary = (i: number) => `${i} ${'aé'.repeat(LONG / 2)}`.slice(0, LONG);

function line(i: number): string {
  return JSON.stringify({ id: `event-${i}`, headline: `Headline ${i}`, date: '2030', summary: summary(i) });
}

const lines = Array.from({ length: EVENTS }, (_, i) => line(i));

test('every line is read whole, in whatever piece it begins and ends', async () => {
  const places = await storyFolder({ 'story.yaml': ABOUT, 'events.jsonl': lines.join('\r\n') });
  const { ok, problems } = await compileIn(places);
  expect({ ok, problems: problems.map(({ what }) => what) }).toEqual({
    ok: true,
    problems: ['Text files lie here that no article names.'],
  });
  const { labels, details } = await readBundle(places);
  expect(labels.id).toHaveLength(EVENTS);
  const wrong = labels.id.filter((id, row) => details[row]?.summary !== summary(Number(id.slice(6))));
  expect(wrong).toEqual([]);
}, 30_000);

test('mistakes say their line, before and behind one that is too long for an event', async () => {
  const places = await storyFolder({ 'story.yaml': ABOUT });
  const file = path.join(places.folder, 'events.jsonl');
  const mistaken = [
    ...lines.slice(0, 300),
    `{"id": "long", "summary": "${'x'.repeat(9_000_000)}"}`,
    ...lines.slice(300),
    '{"id": "last", "headline": "L", "date": "2030-02-30"}',
    line(7),
    '{"id": "open", "headline": "O}',
  ];
  await writeFile(file, mistaken.join('\n'));
  const { problems } = await compileIn(places);
  expect(problems.map(({ line: at, column, what }) => `${at}:${column} ${what}`)).toEqual([
    '301:1 This line is too long for an event.',
    `${EVENTS + 2}:50 This is not a date as EDTF writes it.`,
    `${EVENTS + 3}:7 This id belongs to another event already.`,
    `${EVENTS + 4}:31 A text is not closed.`,
  ]);
  expect(problems[0]?.found).toBe('9000029 bytes');
  const written = (await readFile(file, 'utf8')).split('\n');
  expect(problems[2]?.source).toBe(written[EVENTS + 2]);
  expect(problems[2]?.mend).toBe('Write another id, such as “event-7-2”.');
}, 30_000);
