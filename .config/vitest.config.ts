/** How the unit tests run: most of them in one process a worker, where each module is loaded once for all. */
import { existsSync } from 'node:fs';
import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from '../vite.config.ts';

/** Files that put something else in the place of a module, which others would meet, too. */
const ALONE = '**/*.alone.test.*';
const ALL_OTHERS = '**/!(*.alone).test.*';

/**
 * What takes more than half of the time and asks nothing of a time zone that others do not ask, too: left
 * out where all have run in one zone before.
 */
const IN_ONE_ZONE = [
  'src/compile/cli.test.ts',
  'src/compile/hostile.test.ts',
  'src/compile/import/cli.test.ts',
  'src/compile/import/hostile.test.ts',
  'src/compile/import/tables/pieces.test.ts',
  'src/compile/interrupted.alone.test.ts',
  'src/compile/paged/paged.test.ts',
  'src/compile/site/cli.test.ts',
  'src/store/paged/openPagedStory.test.ts',
  'src/timeline/frameCost.test.ts',
  'src/timeline/wholeAndPaged.test.ts',
];
const gone = IN_ONE_ZONE.find((file) => !existsSync(new URL(`../${file}`, import.meta.url)));
if (gone !== undefined) throw new Error(`vitest.config.ts names ${gone}, which is not there.`);
const done = process.env['DATELINE_SECOND_ZONE'] ? IN_ONE_ZONE : [];

export default defineConfig((environment) =>
  mergeConfig(viteConfig(environment), {
    test: {
      projects: [
        { extends: true, test: { name: 'together', isolate: false, exclude: [ALONE, ...done] } },
        { extends: true, test: { name: 'alone', exclude: [ALL_OTHERS, ...done] } },
      ],
    },
  }));
