import { expect, test } from 'vitest';
import { parsePreferences, storageKey } from './preferences.ts';

test('what is stored is read part by part, and nonsense is left at its default', () => {
  expect(parsePreferences('{"theme":"dark","language":"de"}')).toEqual({ theme: 'dark', language: 'de' });
  expect(parsePreferences('{"theme":"pink","language":"de"}')).toEqual({ theme: 'system', language: 'de' });
  for (const nonsense of [null, '', '{', '3', 'null', '[]']) {
    expect(parsePreferences(nonsense)).toEqual({ theme: 'system', language: null });
  }
});

test('two timelines on one host keep their own, one timeline the same at each of its addresses', () => {
  const key = storageKey('https://host.example/harbour/');
  expect(storageKey('https://host.example/harbour/index.html?event=storm#x')).toBe(key);
  expect(storageKey('https://host.example/railway/')).not.toBe(key);
  expect(storageKey('https://host.example/')).not.toBe(key);
});
