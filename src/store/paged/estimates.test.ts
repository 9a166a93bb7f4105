import fc from 'fast-check';
import { expect, test } from 'vitest';
import { table } from '../../bundle/testing/story.ts';
import { estimateCounts, estimateMatching } from './estimates.ts';
import type { IndexedFilter } from './protocol.ts';

const filter: IndexedFilter = { actors: [], tags: [], articles: [], match: 'any', query: '', underWay: null };
const anyFilter: fc.Arbitrary<IndexedFilter> = fc.record({
  actors: fc.uniqueArray(fc.nat(3)),
  tags: fc.uniqueArray(fc.nat(1)),
  articles: fc.uniqueArray(fc.nat(1)),
  match: fc.constantFrom('any', 'all', 'none'),
  query: fc.constant(''),
  underWay: fc.constant(null),
});

test('a filter by one is as many as it has; by several as if they had nothing to do with each other', () => {
  expect(estimateMatching(table, filter)).toBe(4);
  expect(estimateMatching(table, { ...filter, actors: [2] })).toBe(2);
  expect(estimateMatching(table, { ...filter, actors: [2], tags: [0], match: 'all' })).toBe(1);
  expect(estimateMatching(table, { ...filter, actors: [2], tags: [0] })).toBe(3);
  expect(estimateMatching(table, { ...filter, actors: [2], match: 'none', articles: [0] })).toBe(1);
});

test('counts are no more than match, and exact for what is filtered by', () => {
  fc.assert(
    fc.property(anyFilter, fc.nat(4), (one, count) => {
      const { actors, tags } = estimateCounts(table, one, count);
      for (const found of [...actors, ...tags]) expect(found).toBeLessThanOrEqual(count);
      for (const actor of one.actors) {
        if (one.match === 'all') expect(actors[actor]).toBe(count);
        if (one.match === 'none') expect(actors[actor]).toBe(0);
      }
    }),
  );
  // The clerk belongs to the mayor, the mayor to the harbour: theirs are at least hers.
  expect([...estimateCounts(table, { ...filter, actors: [2] }, 2).actors]).toEqual([2, 2, 2, 2]);
});
