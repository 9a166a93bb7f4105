import { expect, test } from 'vitest';
import { table } from './testing/story.ts';

test('rows of a whole story are places', () => {
  expect([...table.place]).toEqual([0, 1, 2, 3]);
  expect([...table.lane]).toEqual([0, 0, 1, 0]);
});

test('what is shared is found by its ids', () => {
  expect(table.tagOf.get('labour')).toBe(1);
  expect(table.actorOf.get('clerk')).toBe(2);
  expect(table.articleOf.get('herald')).toBe(1);
  expect(table.membersOf).toEqual([[1], [2], [], []]);
  expect(table.tagsOf[3]).toEqual([0, 1]);
  expect(table.eras.map((era) => era.name)).toEqual(['The long winter']);
});

test('totals come with it', () => {
  expect([...table.totals.actors]).toEqual([4, 4, 2, 3]);
  expect([...table.totals.importance]).toEqual([11, 11, 3, 10]);
  expect(table.extent).toEqual({ from: table.from[0], to: table.to[2] });
});
