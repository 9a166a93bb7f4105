import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neighbours } from './navigation.ts';

test('neighbours are the nearest matches on either side, whether the row matches or not', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(20)), fc.nat(20), (some, row) => {
      const rows = some.toSorted((a, b) => a - b);
      expect(neighbours(Uint32Array.from(rows), row)).toEqual({
        previous: rows.findLast((each) => each < row) ?? null,
        next: rows.find((each) => each > row) ?? null,
      });
    }),
  );
});
