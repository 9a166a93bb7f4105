import { expect, test } from 'vitest';
import { optionsOf } from './options.ts';
import { SUBJECTS } from './subjects.ts';

test('without a word: all sizes, all subjects, three rounds', () => {
  const options = optionsOf([]);
  expect(options?.sizes).toEqual(['ships', 12, 1600, 10_000, 100_000, 1_000_000]);
  expect(options?.subjects).toHaveLength(SUBJECTS.length);
  expect(options?.rounds).toBe(3);
});

test('a story of one’s own takes the place of the sizes, unless some are asked for', () => {
  expect(optionsOf(['--story', 'a', '--story', 'b'])).toMatchObject({ sizes: [], stories: ['a', 'b'] });
  expect(optionsOf(['--story', 'a', '--sizes', 'ships'])).toMatchObject({ sizes: ['ships'], stories: ['a'] });
});

test('what makes no sense is said', () => {
  expect(() => optionsOf(['--sizes', 'many'])).toThrow('“many” is not a whole number');
  expect(() => optionsOf(['--subjects', 'dateline,other'])).toThrow('there is no “other”');
  expect(optionsOf(['--help'])).toBeNull();
});
