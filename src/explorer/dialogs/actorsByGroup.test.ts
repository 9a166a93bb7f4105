import { expect, test } from 'vitest';
import type { Actor } from '../../model/bundle.ts';
import { actorsByGroup } from './actorsByGroup.ts';

const actor = (name: string, memberOf?: number, aliases: string[] = []): Actor => ({
  id: name,
  name,
  kind: 'person',
  aliases,
  ...(memberOf === undefined ? {} : { memberOf }),
});
/** A band of two, and a loner who did more than either of them. */
const table = {
  actors: [actor('Zoë', 2), actor('Loner', undefined, ['The Hermit']), actor('Band'), actor('Abe', 2)],
  membersOf: [[], [], [0, 3], []],
  rowsOf: [[1, 2], [1, 2, 3], [1, 2, 4], [4]].map((rows) => Uint32Array.from(rows)),
};
const names = (query: string) => actorsByGroup(table, query).map(({ actor: i, depth }) => [table.actors[i]!.name, depth]);

test('members stand under their group, the busiest first', () => {
  expect(names('')).toEqual([['Loner', 0], ['Band', 0], ['Zoë', 1], ['Abe', 1]]);
});

test('a search finds names and aliases, without regard to case and accents', () => {
  expect(names('zoe')).toEqual([['Zoë', 0]]);
  expect(names(' hermit')).toEqual([['Loner', 0]]);
  expect(names('nobody')).toEqual([]);
});
