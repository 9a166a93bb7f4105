import { expect, test } from 'vitest';
import { withKept } from './keptFocus.ts';

test('the item that is kept stands where it belongs, once', () => {
  expect(withKept([4, 5, 6], null)).toEqual([4, 5, 6]);
  for (const kept of [4, 5, 6]) expect(withKept([4, 5, 6], kept)).toEqual([4, 5, 6]);
  expect(withKept([4, 5, 6], 2)).toEqual([2, 4, 5, 6]);
  expect(withKept([4, 5, 6], 9)).toEqual([4, 5, 6, 9]);
  expect(withKept([], 3)).toEqual([3]);
});
