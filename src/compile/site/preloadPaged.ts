/** In the built page of a large story: what only such stories need is fetched beside the story, not after it. */
import type { HtmlTagDescriptor, Plugin } from 'vite';

/** Where the page's code for stories in pages begins. */
const PAGED = '/src/explorer/data/pagedStory.ts';

/** @param isPaged whether the story that the page is built for is one */
export function preloadPaged(isPaged: () => Promise<boolean>): Plugin {
  return {
    name: 'dateline-preload-paged',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(_, { bundle }): Promise<HtmlTagDescriptor[]> {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const paged = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(PAGED));
        if (!paged || !(await isPaged())) return [];
        const entries = chunks.filter(({ isEntry }) => isEntry);
        const loaded = new Set(entries.flatMap(({ fileName, imports }) => [fileName].concat(imports)));
        const wanted = [paged.fileName, ...paged.imports].filter((name) => !loaded.has(name));
        return wanted.map((name) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${name}` },
          injectTo: 'head',
        }));
      },
    },
  };
}
