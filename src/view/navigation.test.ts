import fc from 'fast-check';
import { expect, test } from 'vitest';
import { table } from '../bundle/testing/story.ts';
import { DAY } from '../model/units.ts';
import { neighbours, outsideWindow } from './navigation.ts';

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

test('matches outside the window, with the nearest: by their end before it, by their start after it', () => {
  const start = table.from[0]!;
  const all = Uint32Array.of(0, 1, 2, 3);
  // Days of the events: 0, 1, 1–4, 3.
  expect(outsideWindow(table, all, { from: start + 2 * DAY, to: start + 3 * DAY })).toEqual({
    before: { count: 2, nearest: 1 },
    after: { count: 1, nearest: 3 },
  });
  const later = { from: start + 5 * DAY, to: start + 9 * DAY };
  expect(outsideWindow(table, Uint32Array.of(1, 2, 3), later)).toEqual({
    before: { count: 3, nearest: 2 },
    after: { count: 0, nearest: null },
  });
});
