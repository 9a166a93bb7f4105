import { describe, expect, test } from 'vitest';
import { headlineFrom, titleFromFile } from './headline.ts';

describe('headlines from texts', () => {
  test.each([
    ['its first sentence', ['A storm came. It broke the pier.'], 'A storm came.'],
    ['its first line', ['\n A storm \nIt broke the pier.'], 'A storm'],
    ['no abbreviation is a sentence', ['St. Anna sank. All drowned.'], 'St. Anna sank.'],
    ['the first that says anything', ['', ' \n', 'Pier'], 'Pier'],
    ['cut between two words', ['Sailor '.repeat(30)], `${'Sailor '.repeat(14).trim()}…`],
    ['cut anywhere when there is one word only', ['x'.repeat(300)], `${'x'.repeat(99)}…`],
    ['nothing', ['', '  '], ''],
  ])('%s', (_, texts, headline) => {
    expect(headlineFrom(...texts)).toBe(headline);
  });
});

test.each([
  ['women_in-computing.json', 'Women in computing'],
  ['2024-05-01 harbour.v2.ics', '2024-05-01 harbour.v2'],
  ['.json', 'Timeline'],
])('a story from %s is called %s', (file, title) => {
  expect(titleFromFile(file)).toBe(title);
});
