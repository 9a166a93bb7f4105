import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY } from '../../model/units.ts';
import { countBefore } from './countBefore.ts';

const anyBins = fc
  .record({
    level: fc.nat(4),
    first: fc.integer({ min: -50, max: 50 }),
    counts: fc.array(fc.nat(9), { minLength: 1, maxLength: 30 }),
  })
  .map(({ level, first, counts }) => ({
    bins: { level, first, count: counts.length },
    edges: counts.reduce<number[]>((sums, count) => [...sums, sums.at(-1)! + count], [0]),
  }));
const anyTime = fc.integer({ min: -9000, max: 9000 }).map((tenths) => (tenths / 10) * DAY);

test('exact at the edges, never less for a later time', () => {
  fc.assert(
    fc.property(anyBins, anyTime, anyTime, fc.nat(5), ({ bins, edges }, one, other, offset) => {
      const before = countBefore(bins, edges, null, offset);
      edges.forEach((count, edge) => {
        expect(before((bins.first + edge) * 2 ** bins.level * DAY)).toBe(count + offset);
      });
      expect(before(Math.min(one, other))).toBeLessThanOrEqual(before(Math.max(one, other)));
    }),
  );
});

test('outside the bins by what is known of the whole, which never contradicts them', () => {
  fc.assert(
    fc.property(anyBins, anyBins, anyTime, anyTime, (fine, whole, one, other) => {
      const coarse = countBefore(whole.bins, whole.edges);
      const before = countBefore(fine.bins, fine.edges, coarse);
      expect(before(Math.min(one, other))).toBeLessThanOrEqual(before(Math.max(one, other)));
    }),
  );
  const coarse = countBefore({ level: 2, first: 0, count: 3 }, [0, 4, 8, 12]);
  const before = countBefore({ level: 0, first: 4, count: 2 }, [4, 4, 5], coarse);
  expect([2, 5, 6, 9].map((day) => before(day * DAY))).toEqual([2, 4, 6, 9]);
});
