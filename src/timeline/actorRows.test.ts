import { assert, constantFrom, integer, property, subarray } from 'fast-check';
import { expect, test } from 'vitest';
import { actorRows } from './actorRows.ts';
import { hues } from './hues.ts';
import { withGroups } from '../model/groups.ts';
import { selectionOf } from './scenes/render.ts';
import { rowOf } from './testing/tables.ts';
import { storyTable } from './testing/story.ts';

const table = storyTable();
const named = (rows: readonly { actor: number; depth: number }[]): string[] =>
  rows.map(({ actor, depth }) => `${'  '.repeat(depth)}${table.actors[actor]?.name}`);

test('groups by number of events, members under their group', () => {
  const { rows, hidden } = actorRows(table, selectionOf(table), { capacity: 100 });
  expect(named(rows).slice(0, 2)).toEqual(['United States', '  Joe Biden']);
  expect(named(rows)).toContain('China');
  expect(hidden).toBe(0);
  expect(rows.length).toBe(table.actors.length);
});

test('a full list keeps those with most events, each with its group, and counts the rest', () => {
  const { rows, hidden } = actorRows(table, selectionOf(table), { capacity: 5 });
  expect(named(rows)).toEqual(['United States', '  Joe Biden', '  FBI', 'China', '  Xi Jinping']);
  expect(rows.length + hidden).toBe(table.actors.length);
});

test('who has no event in the selection gives way, unless chosen', () => {
  const selection = selectionOf(table, 'wang-yi');
  const full = actorRows(table, selection, { capacity: 4 });
  expect(named(full.rows)).toEqual(['United States', '  Jake Sullivan', 'China', '  Wang Yi']);
  const chosen = actorRows(table, selection, { capacity: 2, chosen: ['cnn', 'wang-yi'] });
  expect(named(chosen.rows)).toEqual(expect.arrayContaining(['CNN', 'China', '  Wang Yi']));
});

test('who has a row keeps it until it is known who takes part instead', () => {
  const before = actorRows(table, selectionOf(table), { capacity: 4 });
  const { actorCounts } = selectionOf(table, 'wang-yi');
  const counted = new Set(before.rows.map(({ actor }) => actor));
  const meanwhile = actorRows(table, { actorCounts, counted }, { capacity: 4 });
  expect(named(meanwhile.rows)).toEqual(named(before.rows));
  expect(meanwhile.rows.map(({ count }) => count)).not.toEqual(before.rows.map(({ count }) => count));
});

const ids = table.actors.map(({ id }) => id);

test('who has events in the selection keeps the row of the whole story, under every filter', () => {
  assert(property(constantFrom(...ids), integer({ min: 1, max: 20 }), (id, capacity) => {
    const usual = actorRows(table, selectionOf(table), { capacity }).rows;
    const filtered = actorRows(table, selectionOf(table, id), { capacity }).rows;
    expect(filtered).toHaveLength(usual.length);
    filtered.forEach(({ actor, count }, at) => {
      const before = usual.findIndex((row) => row.actor === actor);
      if (before !== -1) expect(before).toBe(at);
      if (actor !== usual[at]?.actor) expect(count).toBeGreaterThan(0);
    });
    for (const { actor } of usual) {
      const isTaking = (selectionOf(table, id).actorCounts[actor] ?? 0) > 0;
      if (isTaking) expect(filtered.map((row) => row.actor)).toContain(actor);
    }
  }));
});

test('a row that is pressed stays where it is, and gets in nobody’s way', () => {
  for (const capacity of [6, 12]) {
    const usual = actorRows(table, selectionOf(table), { capacity }).rows;
    usual.forEach(({ actor }, at) => {
      const id = ids[actor]!;
      const { rows } = actorRows(table, selectionOf(table, id), { capacity, chosen: [id] });
      expect(rows[at]?.actor).toBe(actor);
      expect(rows).toHaveLength(usual.length);
    });
  }
});

test('whoever is chosen and takes part, each stands once, under its group, with no more rows than there is room for', () => {
  const some = subarray(ids, { maxLength: 3 });
  const open = subarray(table.actors.map((_, actor) => actor), { maxLength: 4 });
  assert(property(constantFrom(...ids), some, open, integer({ min: 1, max: 20 }), (id, chosen, inOpen, capacity) => {
    const { rows } = actorRows(table, selectionOf(table, id), { capacity, chosen, inOpen });
    const actors = rows.map(({ actor }) => actor);
    expect(new Set(actors).size).toBe(actors.length);
    rows.forEach(({ actor, depth }, at) => {
      expect(depth).toBe(withGroups(table.actors, actor).length - 1);
      const above = rows.slice(0, at).findLast((row) => row.depth < depth);
      expect(above?.actor).toBe(table.actors[actor]?.memberOf);
    });
    const needed = new Set(chosen.flatMap((one) => withGroups(table.actors, table.actorOf.get(one)!)));
    for (const actor of needed) expect(actors).toContain(actor);
    expect(actors.length).toBeLessThanOrEqual(Math.max(capacity, needed.size));
  }));
});

test('with room for all, a filter changes counts and nothing else', () => {
  const before = actorRows(table, selectionOf(table), { capacity: 100 });
  const after = actorRows(table, selectionOf(table, 'wang-yi'), { capacity: 100 });
  expect(named(after.rows)).toEqual(named(before.rows));
  expect(after.rows.filter(({ count }) => count > 0)).toHaveLength(4);
});

test('who has part in the open event comes before others, and nobody twice', () => {
  const open = rowOf(table, 'bangkok-talks');
  const inOpen = [...(table.tookPart[open] ?? []), ...(table.affected[open] ?? [])];
  const { rows, hidden } = actorRows(table, selectionOf(table), { capacity: 5, inOpen });
  expect(named(rows)).toEqual(['United States', '  Joe Biden', '  Jake Sullivan', 'China', '  Wang Yi']);
  expect(rows.length + hidden).toBe(table.actors.length);
});

test('the four topmost groups have hues, members that of their group, the rest grey', () => {
  const hue = hues(table);
  const of = (id: string): number => hue[table.actorOf.get(id) ?? -1] ?? -1;
  expect([of('united-states'), of('joe-biden'), of('china'), of('wang-yi')]).toEqual([1, 1, 2, 2]);
  expect(new Set(hue)).toEqual(new Set([0, 1, 2, 3, 4]));
});
