/** How the unit tests run: most of them in one process a worker, where each module is loaded once for all. */
import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

/** Files that put something else in the place of a module, which others would meet, too. */
const ALONE = '**/*.alone.test.*';
const ALL_OTHERS = '**/!(*.alone).test.*';

export default defineConfig((environment) =>
  mergeConfig(viteConfig(environment), {
    test: {
      projects: [
        { extends: true, test: { name: 'together', isolate: false, exclude: [ALONE] } },
        { extends: true, test: { name: 'alone', exclude: [ALL_OTHERS] } },
      ],
    },
  }));
