import { expect, test } from 'vitest';
import { lookalike } from './lookalike.ts';

test.each([
  ["it's", 'it’s', /straight apostrophe/, /typographic apostrophe/],
  ['“so', '"so', /typographic opening/, /straight quotation mark/],
  ['a-b', 'a—b', /hyphen/, /em dash/],
  ['wait...', 'wait…', /three full stops/, /ellipsis/],
  ['cafe\u0301', 'caf\u00e9', /Unicode/, /Unicode/],
])('%s looks like %s', (wrong, right, wrongName, rightName) => {
  const look = lookalike(wrong, right);
  expect(look?.wrong).toMatch(wrongName);
  expect(look?.right).toMatch(rightName);
});

test('other words are no lookalikes', () => {
  expect(lookalike('boat', 'boot')).toBeNull();
  expect(lookalike('boat', 'boat')).toBeNull();
});
