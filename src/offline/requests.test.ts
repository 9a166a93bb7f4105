import { expect, test } from 'vitest';
import { cacheNames } from './cacheNames.ts';
import { askedFor, explorerAt, scriptsOf } from './requests.ts';

const SCOPE = 'https://host.example/harbour/';

test.each([
  ['', true, 'start'],
  ['index.html?event=storm', true, 'start'],
  ['?view=list#x', true, 'start'],
  ['event/storm/', true, 'event'],
  ['event/storm?embed', true, 'event'],
  ['event/', true, 'other'],
  ['event/storm/preview.png', true, 'other'],
  ['railway/', true, 'other'],
  ['feed.xml', true, 'other'],
  ['story.json', true, 'other'],
  ['story.json', false, 'named'],
  ['icon.svg', false, 'named'],
  ['assets/page-1.js', false, 'hashed'],
  ['story/labels-0123456789ab.json', false, 'hashed'],
  ['story-0123456789ab/rows/0.json', false, 'hashed'],
  ['railway/assets/page-1.js', false, 'other'],
  ['offline.json', false, 'other'],
  ['', false, 'other'],
])('%s (a page: %s) asks for: %s', (path, navigates, kind) => {
  expect(askedFor(SCOPE + path, SCOPE, navigates).kind).toBe(kind);
});

test('what lies outside the site’s folder is none of its business', () => {
  expect(askedFor('https://other.example/harbour/', SCOPE, true).kind).toBe('other');
  expect(askedFor('https://host.example/', SCOPE, true).kind).toBe('other');
  expect(askedFor('https://host.example/harbour-2/', SCOPE, true).kind).toBe('other');
});

test('the event whose page it is, by its id', () => {
  expect(askedFor(`${SCOPE}event/a%26b/index.html`, SCOPE, true)).toEqual({ kind: 'event', id: 'a&b' });
});

test('an event’s page gives way to the explorer at that event', () => {
  const at = (id: string, asked = '') => explorerAt(id, `${SCOPE}event/${encodeURIComponent(id)}/${asked}`, SCOPE);
  expect(at('storm')).toBe(`${SCOPE}?event=storm`);
  expect(at('a&b')).toBe(`${SCOPE}?event=a%26b`);
  const asked = new URL(at('storm', '?embed&actor=a%26b&actor=c&event=flood#excerpt-2'));
  expect([...asked.searchParams]).toEqual([['event', 'storm'], ['embed', ''], ['actor', 'a&b'], ['actor', 'c']]);
  // A browser that is led elsewhere brings its own along.
  expect(asked.hash).toBe('');
});

test('the scripts that a page names, from its own place or the base it gives', () => {
  const page = `${SCOPE}event/storm/`;
  const html = '<script src="./assets/a.js"></script><link href="https://x.example/b.css">';
  expect(scriptsOf(`<base href="../../">${html}`, page, SCOPE)).toEqual([`${SCOPE}assets/a.js`]);
  expect(scriptsOf(html, page, SCOPE)).toEqual([`${page}assets/a.js`]);
});

test('two sites of one host keep apart, one within the other, too', () => {
  const [outer, inner] = [cacheNames('https://host.example/'), cacheNames(SCOPE)];
  for (const name of [inner.state, inner.visited, inner.version('ab')]) {
    expect(outer.isOwn(name)).toBe(false);
    expect(inner.isOwn(name)).toBe(true);
  }
  expect(inner.versionOf(inner.version('ab'))).toBe('ab');
  expect(inner.versionOf(inner.visited)).toBeNull();
});
