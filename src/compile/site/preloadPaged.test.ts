import { expect, test } from 'vitest';
import type { HtmlTagDescriptor, IndexHtmlTransformContext } from 'vite';
import { preloadPaged } from './preloadPaged.ts';

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

async function linked(paged: boolean, bundle: object = BUNDLE): Promise<unknown[]> {
  const { transformIndexHtml } = preloadPaged(async () => paged);
  const { handler } = transformIndexHtml as {
    handler: (html: string, context: IndexHtmlTransformContext) => Promise<HtmlTagDescriptor[]>;
  };
  const tags = await handler('', { bundle } as unknown as IndexHtmlTransformContext);
  return tags.map(({ attrs }) => attrs?.['href']);
}

test('where the story is one in pages, their code is fetched ahead, but what the page has anyway', async () => {
  expect(await linked(true)).toEqual(['./assets/pagedStory.js', './assets/codecs.js']);
  expect(await linked(false)).toEqual([]);
});

test('a page without the explorer has none', async () => {
  expect(await linked(true, { 'index.js': BUNDLE['index.js'] })).toEqual([]);
});
