import { expect, test } from 'vitest';
import { involvedIn } from './table.ts';

test('who took part in an event and was affected by it as well is involved once', () => {
  const table = { tookPart: [[3, 1], []], affected: [[1, 2], []] };
  expect(involvedIn(table, 0)).toEqual([3, 1, 2]);
  expect(involvedIn(table, 1)).toEqual([]);
});
