import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MaxTree } from './maxTree.ts';

const anyValues = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 70 });

test('the largest of a range, the first of equals', () => {
  fc.assert(fc.property(anyValues, fc.nat(70), fc.nat(70), (values, a, b) => {
    const from = Math.min(a, values.length);
    const to = Math.min(b, values.length);
    const range = values.slice(from, to);
    const expected = range.length === 0 ? -1 : from + range.indexOf(Math.max(...range));
    expect(new MaxTree(values).largest(from, to)).toBe(expected);
  }), { numRuns: 1000 });
});

test('those above a limit, in order, no more than asked for', () => {
  fc.assert(fc.property(anyValues, fc.nat(70), fc.nat(9), fc.nat(12), (values, a, limit, most) => {
    const end = Math.min(a, values.length);
    const expected = [...values.keys()].filter((i) => i < end && (values[i] ?? 0) > limit).slice(0, most);
    expect(new MaxTree(values).above(end, limit, most)).toEqual(expected);
  }), { numRuns: 500 });
});
