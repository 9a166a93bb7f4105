import { expect, test } from 'vitest';
import { termsOf } from './terms.ts';

test('terms: words, phrases, a quotation still open', () => {
  expect(termsOf('storm "the pier" months-long “U.S. pi')).toEqual([
    { words: ['storm'], literal: false },
    { words: ['the', 'pier'], literal: true },
    { words: ['months', 'long'], literal: false },
    { words: ['us', 'pi'], literal: false },
  ]);
  expect(termsOf(' — "" ')).toEqual([]);
});
