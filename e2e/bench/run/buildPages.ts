/** Builds the pages of all subjects but Dateline as the explorer is built: none loads a line of another's. */
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { root } from '../../../.setup/run.mjs';

/** @param page folder below `e2e/bench/` with an `index.html`; its packages are those nearest to it */
export async function buildPage(page: string, outDir: string): Promise<void> {
  const folder = path.join(root, 'e2e', 'bench', ...page.split('/'));
  await build({
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'error',
    plugins: [react(), withoutLess()],
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
      },
    },
  });
}

/** TimelineJS's modules import styles in a language of their own; its page takes the CSS made of them. */
function withoutLess(): Plugin {
  const nothing = '\0nothing';
  return {
    name: 'without-less',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('.less') ? nothing : null),
    load: (id) => (id === nothing ? '' : null),
  };
}

/** The explorer with a story that is compiled, as `npm run build` makes it. */
export async function buildDateline(story: string, outDir: string): Promise<void> {
  const before = process.env['DATELINE_STORY'];
  process.env['DATELINE_STORY'] = story;
  try {
    await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  } finally {
    if (before === undefined) delete process.env['DATELINE_STORY'];
    else process.env['DATELINE_STORY'] = before;
  }
}
