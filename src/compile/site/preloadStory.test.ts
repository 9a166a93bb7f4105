import { expect, test } from 'vitest';
import type { HtmlTagDescriptor, IndexHtmlTransformContext } from 'vite';
import { preloadStory } from './preloadStory.ts';

const chunk = (fileName: string, isEntry: boolean, facadeModuleId: string | null, imports: string[] = []) =>
  ({ type: 'chunk', fileName, isEntry, facadeModuleId, imports });
const BUNDLE = {
  'index.js': chunk('assets/index.js', true, '/d/src/explorer/start.ts', ['assets/shared.js']),
  'shared.js': chunk('assets/shared.js', false, null),
  'codecs.js': chunk('assets/codecs.js', false, null),
  'pagedStory.js': chunk('assets/pagedStory.js', false, '/d/src/explorer/data/pagedStory.ts', [
    'assets/shared.js',
    'assets/codecs.js',
  ]),
  'index.css': { type: 'asset', fileName: 'assets/index.css' },
};

async function linked(drawnFrom: readonly string[] | null, bundle: object = BUNDLE): Promise<unknown[]> {
  const { transformIndexHtml } = preloadStory(async () => ({ paged: drawnFrom === null, drawnFrom: drawnFrom ?? [] }));
  const { handler } = transformIndexHtml as {
    handler: (html: string, context: IndexHtmlTransformContext) => Promise<HtmlTagDescriptor[]>;
  };
  const tags = await handler('', { bundle } as unknown as IndexHtmlTransformContext);
  return tags.map(({ attrs }) => attrs?.['href']);
}

test('where the story is one in pages, their code is fetched ahead, but what the page has anyway', async () => {
  expect(await linked(null)).toEqual(['./assets/pagedStory.js', './assets/codecs.js']);
});

test('where it is loaded whole, what it is drawn from is, as far as it does not stand in the manifest', async () => {
  expect(await linked(['story/columns.1.json', 'story/labels.2.json'])).toEqual([
    './story/columns.1.json',
    './story/labels.2.json',
  ]);
  expect(await linked([])).toEqual([]);
});

test('a page without the explorer has none', async () => {
  expect(await linked(null, { 'index.js': BUNDLE['index.js'] })).toEqual([]);
});
