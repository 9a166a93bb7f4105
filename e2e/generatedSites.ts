/** Sites of generated stories, built as `npm run build` builds them, on a host of their own. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../.setup/run.mjs';
import { startHost } from './bench/run/host.ts';
import type { Host } from './bench/run/host.ts';
import { test } from './support.ts';

const cache = path.join(root, 'node_modules', '.cache');

/** The explorer with the story that ships; Playwright's own server has built it. */
export const builtSite = path.join(cache, 'e2e-dist');

const made = path.join(cache, 'generated-sites', String(process.ppid));

/** The folder of a generated story's annotations. */
export const storyOf = (events: number): string => path.join(made, String(events));

/** Built once a run, whichever worker asks first. */
export function siteOf(events: number): string {
  const site = path.join(storyOf(events), 'dist');
  if (existsSync(site)) return site;
  const own = path.join(made, `${events}-${process.pid}`);
  mkdirSync(made, { recursive: true });
  run('e2e/bench/generate.ts', String(events), own);
  run('src/compile/site/cli.ts', 'build', own, '--out', path.join(own, 'dist'), '--pages', '20');
  try {
    renameSync(own, storyOf(events));
  } catch {
    // Another worker was quicker.
    rmSync(own, { recursive: true, force: true });
  }
  return site;
}

function run(...args: string[]): void {
  execFileSync(process.execPath, ['--import', 'tsx', ...args], { cwd: root, stdio: 'pipe' });
}

/** Tests with a static host beside Playwright's own server. */
export const hosted = test.extend<object, { host: Host }>({
  host: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const host = await startHost();
      await provide(host);
      await host.close();
    },
    { scope: 'worker' },
  ],
});
