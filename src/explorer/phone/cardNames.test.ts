import { expect, test } from 'vitest';
import { cardNames } from './cardNames.ts';

const named = (name: string) => ({ id: name, name, kind: 'person' as const, aliases: [] });
const table = {
  actors: ['Ada', 'Ben', 'Cem', 'Dot'].map(named),
  tags: [{ id: 'storms', name: 'Storms' }],
  tookPart: [[3, 0], [], [1], []],
  affected: [[2, 1], [], [], []],
  tagsOf: [[0], [0], [0], []],
};

test('three are named, those who took part first, and the rest is known', () => {
  expect(cardNames(table, 0)).toEqual({ actors: [3, 0, 2], named: ['Dot', 'Ada', 'Cem'], rest: ['Ben'] });
  expect(cardNames(table, 2)).toEqual({ actors: [1], named: ['Ben'], rest: [] });
});

test('of what nobody takes part in the tags are named, without a hue', () => {
  expect(cardNames(table, 1)).toEqual({ actors: [], named: ['Storms'], rest: [] });
  expect(cardNames(table, 3)).toEqual({ actors: [], named: [], rest: [] });
});
