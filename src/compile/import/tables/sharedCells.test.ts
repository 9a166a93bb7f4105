import { expect, test } from 'vitest';
import { sharedCells } from './sharedCells.ts';

test('every row keeps its own cells, however many a column has', () => {
  const shared = sharedCells();
  const rows = Array.from({ length: 30_000 }, (_, i) => [`row ${i}`, `kind ${i % 7}`, '']);
  const kept = rows.map(shared);
  expect(kept).toEqual(rows);
  expect(kept[0]).not.toBe(rows[0]);
});
