import { expect, test } from 'vitest';
import type { Actor } from '../../model/bundle.ts';
import { actorsByGroup, actorsFound, type ActorEntry } from './actorsByGroup.ts';
import { nameFinder } from './folded.ts';

const actor = (name: string, memberOf?: number, aliases: string[] = []): Actor => ({
  id: name,
  name,
  kind: 'person',
  aliases,
  ...(memberOf === undefined ? {} : { memberOf }),
});
/** A band of two, and a loner who did more than either of them. */
const facts = {
  actors: [actor('Zoë', 2), actor('Loner', undefined, ['The Hermit']), actor('Band'), actor('Abe', 2)],
  membersOf: [[], [], [0, 3], []],
  totals: {
    actors: Uint32Array.of(2, 3, 3, 1),
    importance: new Float64Array(4),
    tags: new Uint32Array(0),
    articles: new Uint32Array(0),
  },
};
const find = nameFinder(4, (i) => [facts.actors[i]!.name, ...facts.actors[i]!.aliases]);
const names = (entries: readonly ActorEntry[]) => entries.map(({ actor: i, depth }) => [facts.actors[i]!.name, depth]);

test('members stand under their group, the busiest first', () => {
  expect(names(actorsByGroup(facts))).toEqual([['Loner', 0], ['Band', 0], ['Zoë', 1], ['Abe', 1]]);
});

test('a search finds names and aliases, without regard to case and accents, the busiest first', () => {
  expect(names(actorsFound(facts, find('zoe')))).toEqual([['Zoë', 0]]);
  expect(names(actorsFound(facts, find(' hermit')))).toEqual([['Loner', 0]]);
  expect(names(actorsFound(facts, find('n')))).toEqual([['Loner', 0], ['Band', 0]]);
  expect(names(actorsFound(facts, find('nobody')))).toEqual([]);
});
