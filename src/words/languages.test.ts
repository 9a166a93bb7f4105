import { expect, test } from 'vitest';
import { firstKnownLanguage, knownLanguage, LANGUAGES } from './languages.ts';

test.each([
  ['en', 'en'], ['en-AU', 'en'], ['en-US', 'en-US'], ['EN-us', 'en-US'], ['de-AT', 'de'],
])('%j is read in %s', (tag, lang) => {
  expect(knownLanguage(tag)?.lang).toBe(lang);
});

test.each(['fr', ''])('there are no texts for %j', (tag) => {
  expect(knownLanguage(tag)).toBeNull();
});

test('the first of the reader’s languages that there are texts for', () => {
  expect(firstKnownLanguage(['fr', 'de-CH', 'en'])?.lang).toBe('de');
  expect(firstKnownLanguage(['fr'])).toBeNull();
});

test('every language has the texts of its tag', async () => {
  for (const language of LANGUAGES) expect((await language.load()).lang).toBe(language.lang);
});
