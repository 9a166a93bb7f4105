import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { pageOf } from '../compile/site/page.ts';
import { withStartPage } from './intoPage.ts';
import type { StartPage } from './startPage.ts';

const html = await readFile(new URL('../../index.html', import.meta.url), 'utf8');

test('what stands in the page until its script runs is in the language of the story', () => {
  const page: StartPage = {
    lang: 'de',
    loading: 'Lädt',
    title: '<h1>Hochwasser</h1>',
    counts: '3 Ereignisse',
    controls: '<div class="header-controls"></div>',
    figure: '',
    list: '',
    unstarted: '<span class="on-page">Lädt noch</span>',
    hint: '<p>Ohne Skripte</p>',
    styles: '',
    script: '',
    fonts: '',
  };
  const made = withStartPage(pageOf(html, { title: 'Hochwasser', lang: 'de' }), page);
  expect(made).toContain('<p class="unstarted" lang="de"><span class="on-page">Lädt noch</span></p>');
  expect(made).not.toMatch(/lang="en"|Still loading|takes long|Loading|allow JavaScript/);
  expect(() => withStartPage(html.replaceAll('unstarted', ''), page)).toThrow(/unstarted/);
});
