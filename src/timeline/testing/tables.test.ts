import { expect, test } from 'vitest';
import { generatedTable } from './generated.ts';
import { parseDate } from './dates.ts';
import { storyTable, TOLD_ON } from './story.ts';
import { rowOf, tableOf } from './tables.ts';

test('short dates have the bounds of their parts', () => {
  const spring = { from: Date.UTC(2024, 2), to: Date.UTC(2024, 5), season: 21 };
  expect(parseDate('2024-21')).toMatchObject({ part: spring });
  const quarter = { from: Date.UTC(2022, 9), to: Date.UTC(2023, 0), approximate: true };
  expect(parseDate('2022-36~')).toMatchObject({ part: quarter });
  const decade = { from: Date.UTC(2010, 0), to: Date.UTC(2020, 0), precision: 'decade' };
  expect(parseDate('201X')).toMatchObject({ part: decade });
  expect(parseDate('2016/..')).toMatchObject({ kind: 'interval', end: 'open' });
});

test('the story has its 17 events in order, an open end reaching the day of telling', () => {
  const table = storyTable();
  expect(table.length).toBe(17);
  expect([...table.from]).toEqual([...table.from].toSorted((a, b) => a - b));
  expect(table.to[rowOf(table, 'other-agents')]).toBe(TOLD_ON);
  expect(table.totals.actors[table.actorOf.get('china') ?? -1]).toBe(12);
  expect(table.extent).toEqual({ from: Date.UTC(1979, 0), to: Date.UTC(2024, 10, 6) });
});

test('a generated table is as long as asked and the same for the same seed', () => {
  const table = generatedTable(500, 7);
  expect(table.length).toBe(500);
  expect(generatedTable(500, 7).from).toEqual(table.from);
  expect(generatedTable(500, 8).from).not.toEqual(table.from);
});

test('a last day is inclusive', () => {
  const table = tableOf([{ from: '2024-01-26', to: '2024-01-27' }]);
  expect(table.to[0]).toBe(Date.UTC(2024, 0, 28));
});
