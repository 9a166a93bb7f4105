import { expect, test } from 'vitest';
import { parsePreferences } from './preferences.ts';

test('what is stored is read part by part, and nonsense is left at its default', () => {
  expect(parsePreferences('{"theme":"dark","language":"de"}')).toEqual({ theme: 'dark', language: 'de' });
  expect(parsePreferences('{"theme":"pink","language":"de"}')).toEqual({ theme: 'system', language: 'de' });
  for (const nonsense of [null, '', '{', '3', 'null', '[]']) {
    expect(parsePreferences(nonsense)).toEqual({ theme: 'system', language: null });
  }
});
