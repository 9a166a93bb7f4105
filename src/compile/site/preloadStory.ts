/** In the built page: what the first drawing needs of the story is fetched beside its manifest, not after it. */
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import type { PageStory } from './page.ts';

/** Where the page's code for stories in pages begins. */
const PAGED = '/src/explorer/data/pagedStory.ts';

/** @param story that the page is built for */
export function preloadStory(story: () => Promise<Pick<PageStory, 'paged' | 'drawnFrom'>>): Plugin {
  return {
    name: 'dateline-preload-story',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(_, { bundle }): Promise<HtmlTagDescriptor[]> {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const pagedCode = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(PAGED));
        // A page without the explorer shows no story.
        if (!pagedCode) return [];
        const { paged, drawnFrom } = await story();
        if (paged) return missing(chunks, pagedCode).map((name) => link({ rel: 'modulepreload', href: `./${name}` }));
        return drawnFrom.map((name) => link({ rel: 'preload', as: 'fetch', href: `./${name}` }));
      },
    },
  };
}

function missing(chunks: readonly Rolldown.OutputChunk[], wanted: Rolldown.OutputChunk): string[] {
  const entries = chunks.filter(({ isEntry }) => isEntry);
  const loaded = new Set(entries.flatMap(({ fileName, imports }) => [fileName].concat(imports)));
  return [wanted.fileName, ...wanted.imports].filter((name) => !loaded.has(name));
}

function link(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' };
}
