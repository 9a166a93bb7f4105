import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowTree } from './rowTree.ts';

test('finds its neighbours like a sorted list', () => {
  const rows = fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.constantFrom(1, 31, 32, 33, 1023, 1024, 1025));
  const steps = fc.array(fc.tuple(fc.nat(2999), fc.boolean()), { maxLength: 200 });
  fc.assert(
    fc.property(rows, steps, (size, changes) => {
      const tree = new RowTree(size);
      const set = new Set<number>();
      for (const [number, isIn] of changes) {
        const row = number % size;
        if (isIn) tree.add(row);
        else tree.remove(row);
        if (isIn) set.add(row);
        else set.delete(row);
      }
      const sorted = [...set].toSorted((a, b) => a - b);
      for (const [number] of [...changes, [0], [size]] as [number][]) {
        const row = number === size ? size : number % size;
        expect(tree.from(row)).toBe(sorted.find((member) => member >= row) ?? null);
        expect(tree.before(row)).toBe(sorted.findLast((member) => member < row) ?? null);
      }
    }),
  );
});

test('the last of as many rows as whole words hold', () => {
  for (const size of [32, 1024, 32_768]) {
    const tree = new RowTree(size);
    expect(tree.before(size)).toBeNull();
    tree.add(0);
    expect(tree.before(size)).toBe(0);
    tree.add(size - 1);
    expect(tree.before(size)).toBe(size - 1);
  }
});
