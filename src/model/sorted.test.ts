import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBelow } from './sorted.ts';

test('counts what is less, whether the limit is among the numbers or not', () => {
  const limit = fc.oneof(fc.integer({ min: -10, max: 10 }), fc.constantFrom(-Infinity, Infinity, 0.5));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -8, max: 8 })), limit, (numbers, most) => {
      const ascending = Float64Array.from(numbers).toSorted();
      expect(countBelow(ascending, most)).toBe(numbers.filter((number) => number < most).length);
    }),
  );
});
