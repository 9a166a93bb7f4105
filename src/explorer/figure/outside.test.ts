import { expect, test } from 'vitest';
import { DAY } from '../../model/units.ts';
import { storyTable } from '../../timeline/testing/story.ts';
import { matchesOutside } from './outside.ts';

const table = storyTable();
const all = Uint32Array.from({ length: table.length }, (_, row) => row);
const day = (text: string): number => Date.parse(`${text}T00:00Z`);

test('what the window does not show is counted on its side, and where it lies is known', () => {
  const { earlier, later } = matchesOutside(table, all, { from: day('2024-01-26'), to: day('2024-02-09') });
  const before = [...all].filter((row) => (table.to[row] ?? 0) <= day('2024-01-26'));
  expect(earlier.count).toBe(before.length);
  expect(earlier.count).toBeGreaterThan(0);
  expect(earlier.extent?.from).toBe(day('1979-01-01'));
  expect(later.extent?.to).toBe(day('2024-11-05') + DAY);
});

test('in the whole nothing is outside', () => {
  const { earlier, later } = matchesOutside(table, all, { from: day('1900-01-01'), to: day('2100-01-01') });
  expect([earlier, later]).toEqual([{ count: 0, extent: null }, { count: 0, extent: null }]);
});
