/** Draws the start page ahead, when a site is built; the development server goes without. */
import path from 'node:path';
import { createServer, type Plugin } from 'vite';
import type { predrawn } from './index.ts';

/** What makes it: React components and styles, which Node reads by way of Vite, and only when they are wanted. */
const START_PAGE = '/src/predrawn/index.ts';

/** @param bundle folder of the compiled story */
export function predrawnStart(bundle: string): Plugin {
  let root = '';
  return {
    name: 'dateline-predrawn',
    apply: 'build',
    configResolved(config) {
      ({ root } = config);
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { filename }) {
        if (path.dirname(filename) !== path.resolve(root)) return html;
        const server = await createServer({
          root,
          configFile: false,
          mode: 'production',
          appType: 'custom',
          logLevel: 'error',
          server: { middlewareMode: true, watch: null, hmr: false, ws: false },
          optimizeDeps: { noDiscovery: true, include: [] },
        });
        try {
          const pages = (await server.ssrLoadModule(START_PAGE)) as { readonly predrawn: typeof predrawn };
          return await pages.predrawn(html, bundle);
        } finally {
          await server.close();
        }
      },
    },
  };
}
