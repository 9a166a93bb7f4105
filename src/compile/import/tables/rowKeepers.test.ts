import { expect, test } from 'vitest';
import { RowStore } from './rowKeepers.ts';

function stored(count: number, most: number) {
  const store = new RowStore(most);
  for (let i = 0; i < count; i++) store.add(i + 2, [`row ${i}`, i % 3 === 0 ? 'x'.repeat(40_000) : '\0"', '']);
  return store;
}

test('every row comes back as often as it is asked for, from memory and from a file', () => {
  const rows = stored(3000, 10).rows({ width: 3, kept: null });
  try {
    for (let time = 0; time < 2; time++) {
      const seen = [...rows];
      expect(seen).toHaveLength(3000);
      expect(seen[2998]).toEqual({ place: 'line 3000', cells: ['row 2998', '\0"', ''] });
      expect(seen[2997]?.cells[1]).toHaveLength(40_000);
    }
  } finally {
    rows.close();
  }
}, 60_000);

test('the sample is all rows while there are few, then some of the whole, evenly spread', () => {
  const numbers = (count: number) => {
    return stored(count, 10).rows({ width: 1, kept: [0] }).sample.map(({ cells }) => Number(cells[0]?.slice(4)));
  };
  expect(numbers(10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(numbers(11)).toEqual([0, 2, 4, 6, 8, 10]);
  expect(numbers(45)).toEqual([0, 8, 16, 24, 32, 40]);
});

test('rows are filled up, and lose the columns that nobody needs', () => {
  const store = new RowStore();
  store.add(2, ['a']);
  expect([...store.rows({ width: 3, kept: null })]).toEqual([{ place: 'line 2', cells: ['a', '', ''] }]);
  expect([...store.rows({ width: 3, kept: [0, 2] })]).toEqual([{ place: 'line 2', cells: ['a', ''] }]);
});
