import { expect, onTestFinished, test } from 'vitest';
import { formatFor } from '../compile/import/formats.ts';
import { writtenStory } from '../compile/import/writtenStory.ts';
import { csvOf } from './csv.ts';
import { ENGLISH, HARBOUR, edtf, oneEvent, shippedStory } from './testing/shippedStory.ts';

function andBack(csv: string) {
  const text = csv.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '');
  const format = formatFor(text, 'taken.csv');
  expect(format?.name).toBe('dateline-table');
  const written = writtenStory(format!.read(text, { file: 'taken.csv' }), Date.UTC(2026, 0, 1));
  onTestFinished(() => written.events.close());
  return { ...written, events: [...written.events] };
}

test('events come back with their ids, and with dates that say no more than before', () => {
  const shipped = shippedStory();
  const { table, details } = shipped;
  const { events, title, notes } = andBack(csvOf(shipped, ENGLISH, { byteOrderMark: true }));
  expect(title).toBe(table.title);
  expect(events.map(({ id }) => id)).toEqual(table.id);
  expect(events.map(({ date }) => date)).toEqual(table.date.map((date) => date.edtf));
  expect(events.map(({ summary }) => summary)).toEqual(details.map(({ summary }) => summary));
  expect(notes.filter(({ kind }) => kind === 'event left out')).toEqual([]);
  expect(notes.some(({ what }) => what.includes('excerpts'))).toBe(true);
});

test('actors, tags, places and links come back', () => {
  const { events, actors } = andBack(csvOf(HARBOUR, ENGLISH));
  expect(actors.map(({ name }) => name)).toEqual(['Ada Quist', 'Zoë Müller', 'Northern Ferries']);
  expect(events[0]).toMatchObject({
    tags: ['Traffic'],
    places: [{ name: 'North pier', latitude: '60.1', longitude: '5.2' }],
    media: [{ url: 'https://gazette.example/bridge.jpg' }],
  });
  expect(events.find(({ id }) => id === 'vote')?.status).toBe('planned');
});

test('what looked like a formula is itself again', () => {
  const csv = csvOf(oneEvent({ headline: '=1+1 is two', date: edtf('-0044-03-15') }), ENGLISH);
  expect(csv).toContain("'=1+1");
  expect(andBack(csv).events[0]).toMatchObject({ headline: '=1+1 is two', date: '-0044-03-15' });
});

test('a spreadsheet of another country parts cells by semicolons', () => {
  const csv = csvOf(oneEvent({ headline: 'It opens' }), ENGLISH).replaceAll(',', ';');
  const { events } = andBack(csv.replaceAll('"', ''));
  expect(events).toHaveLength(1);
});
