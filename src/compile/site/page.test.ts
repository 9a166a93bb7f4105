import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { pageOf, withoutPreload } from './page.ts';

const html = await readFile(new URL('../../../index.html', import.meta.url), 'utf8');

test('the page bears the story’s title, language and description, as text', () => {
  const story = { title: 'Ships & "boats" <b>$1</b>', lang: 'de-AT', description: 'Kein $& mehr' };
  const page = pageOf(html, story);
  expect(page).toContain('<html lang="de-AT">');
  expect(page).toContain('<title>Ships &amp; &quot;boats&quot; &lt;b&gt;$1&lt;/b&gt;</title>');
  expect(page).toMatch(/<meta\s+name="description"\s+content="Kein \$&amp; mehr"/);
});

test('what the page itself says in English is marked as such in another language', () => {
  expect(pageOf(html, { title: 'A', lang: 'fr' }).match(/ lang="en"/g)).toHaveLength(3);
  expect(pageOf(html, { title: 'A', lang: 'en' })).toContain('<div class="page skeleton">');
  expect(pageOf(html, { title: 'A', lang: 'en-GB' }).match(/ lang="/g)).toHaveLength(1);
});

test('without a description the general one stays', () => {
  expect(pageOf(html, { title: 'A', lang: 'en' })).toMatch(/content="A timeline to explore/);
});

test('a page without a place for the title is not built in silence', () => {
  expect(() => pageOf('<html lang="en">', { title: 'A', lang: 'en' })).toThrow(/title/);
});

test('the story is not fetched ahead in development', () => {
  expect(html).toContain('rel="preload"');
  expect(withoutPreload(html)).not.toContain('rel="preload"');
});
