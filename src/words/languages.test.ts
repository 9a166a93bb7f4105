import { expect, test } from 'vitest';
import { firstKnownLanguage, stringsFor } from './languages.ts';

test.each([
  ['en', 'en'], ['en-AU', 'en'], ['en-US', 'en-US'], ['EN-us', 'en-US'], ['de-AT', 'de'], ['fr', 'en'], ['', 'en'],
])('%j is read in %s', (tag, lang) => {
  expect(stringsFor(tag).lang).toBe(lang);
});

test('the first of the reader’s languages that there are texts for', () => {
  expect(firstKnownLanguage(['fr', 'de-CH', 'en'])?.lang).toBe('de');
  expect(firstKnownLanguage(['fr'])).toBeNull();
});
