/** Draws the start page ahead, when a site is built; the development server goes without. */
import path from 'node:path';
import type { Plugin } from 'vite';
import { throughVite } from '../compile/site/throughVite.ts';
import type { predrawn } from './index.ts';

interface StartPages {
  readonly predrawn: typeof predrawn;
}

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
      handler(html, { filename }) {
        if (path.dirname(filename) !== path.resolve(root)) return html;
        return throughVite('/src/predrawn/index.ts', (exported) =>
          (exported as unknown as StartPages).predrawn(html, bundle));
      },
    },
  };
}
