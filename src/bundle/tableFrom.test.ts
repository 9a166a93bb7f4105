import { expect, test } from 'vitest';
import { table } from './testing/story.ts';

const rowsOf = (id: string) => [...table.rowsOf[table.actorOf.get(id)!]!];

test('a group has the events of its members at any depth, each once, in order', () => {
  expect(rowsOf('clerk')).toEqual([1, 3]);
  expect(rowsOf('mayor')).toEqual([0, 1, 2, 3]);
  expect(rowsOf('harbour')).toEqual([0, 1, 2, 3]); // row 2 names both the harbour and the mayor
  expect(rowsOf('ferries')).toEqual([0, 1, 2]);
  expect(table.membersOf).toEqual([[1], [2], [], []]);
});

test('tags are found by their ids, and by the events that bear them', () => {
  expect(table.tagOf.get('labour')).toBe(1);
  expect(table.tagsOf[3]).toEqual([0, 1]);
  expect(table.eras.map((era) => era.name)).toEqual(['The long winter']);
});

test('former ids lead to the present row', () => {
  expect(table.rowOf.get('old-strike')).toBe(1);
  expect(table.formerly.get('old-strike')).toBe('strike');
});
