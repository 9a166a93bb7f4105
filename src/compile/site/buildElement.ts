/**
 * `dateline-timeline.js`, the custom element: one script that holds everything, for any page. It is not
 * a module, so that it comes from any host without leave to be read across origins.
 */
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { ROOT } from '../givenFolder.ts';

export const ELEMENT_FILE = 'dateline-timeline.js';
export const ELEMENT_TYPES = 'dateline-timeline.d.ts';

const ELEMENT = path.join(ROOT, 'src', 'element');

/** That packages say "use client", which only servers heed; how long parts of the build take. */
const NO_NEWS = new Set(['MODULE_LEVEL_DIRECTIVE', 'PLUGIN_TIMINGS']);

/** Writes script and types into a folder, beside what is there. */
export async function buildElement(out: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [stylesAsText()],
    resolve: {
      alias: [
        // What is a file of its own beside the page has to be in the script.
        { find: /^\.\/startEngine\.ts$/, replacement: path.join(ELEMENT, 'startEngine.ts') },
        { find: /^\.{1,2}\/share\/shareParts\.ts$/, replacement: path.join(ELEMENT, 'shareParts.ts') },
        { find: /^\.\/offline\/keptPart\.ts$/, replacement: path.join(ELEMENT, 'keptPart.ts') },
        { find: /^\.\/print\/Printing\.tsx$/, replacement: path.join(ELEMENT, 'printing.ts') },
      ],
    },
    build: {
      outDir: out,
      emptyOutDir: false,
      target: 'es2022',
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: {
        onwarn: (warning, warn) => {
          if (!NO_NEWS.has(warning.code ?? '')) warn(warning);
        },
      },
      lib: {
        entry: path.join(ELEMENT, 'register.ts'),
        formats: ['iife'],
        name: 'datelineTimeline',
        fileName: () => ELEMENT_FILE,
      },
    },
  });
  await copyFile(path.join(ELEMENT, ELEMENT_TYPES), path.join(out, ELEMENT_TYPES));
}

/** The parts of the page import their styles; the element puts all of them into its shadow tree itself. */
function stylesAsText(): Plugin {
  return {
    name: 'dateline-styles-as-text',
    enforce: 'pre',
    load: (id) => (id.endsWith('.css') ? { code: '', moduleType: 'js' } : null),
  };
}
