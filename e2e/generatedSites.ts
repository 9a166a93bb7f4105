/** Sites as `npm run build` builds them, made once a run, whichever worker asks first; and a host for them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../.setup/run.mjs';
import { startHost } from './bench/run/host.ts';
import type { Host } from './bench/run/host.ts';
import { test } from './support.ts';

const cache = path.join(root, 'node_modules', '.cache');

/** The explorer with the story that ships; Playwright's own server has built it. */
export const builtSite = path.join(cache, 'e2e-dist');

const sites = path.join(cache, 'generated-sites');
/** Of this run: its workers have one parent. */
const made = path.join(sites, String(process.ppid));

/** The folder of a generated story's annotations. */
export const storyOf = (events: number): string => path.join(made, String(events));

export function siteOf(events: number): string {
  once(storyOf(events), (own) => {
    run('e2e/bench/generate.ts', String(events), own);
    run('src/compile/site/cli.ts', 'build', own, '--out', path.join(own, 'dist'), '--pages', '20');
  });
  return path.join(storyOf(events), 'dist');
}

/** As long as it may take on a busy machine, ms. */
export const UNTIL_BUILT = 180_000;

/** Where the story that ships says that it lies. */
export const SHIPPED_AT = 'https://timeline.example/t/';

/** The story that ships, with everything: pages and pictures of its events, the element, the service worker. */
export function shippedSite(): string {
  return once(path.join(made, 'shipped'), (own) => {
    run('src/compile/site/cli.ts', 'build', '--out', own, '--site', SHIPPED_AT);
  });
}

/** @param make into another folder, which takes that name when it is whole */
function once(folder: string, make: (own: string) => void): string {
  if (existsSync(folder)) return folder;
  dropFormerRuns();
  mkdirSync(made, { recursive: true });
  const underWay = `${folder}-under-way`;
  try {
    mkdirSync(underWay);
  } catch {
    // Another worker makes it.
    while (existsSync(underWay)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN);
    return once(folder, make);
  }
  try {
    const own = `${folder}-${process.pid}`;
    make(own);
    renameSync(own, folder);
  } finally {
    rmSync(underWay, { recursive: true });
  }
  return folder;
}

/** ms */
const LOOK_AGAIN = 100;

function dropFormerRuns(): void {
  mkdirSync(sites, { recursive: true });
  for (const name of readdirSync(sites)) {
    if (!isRunning(Number(name))) rmSync(path.join(sites, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
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

/** Within a `describe`: the address of its tests is the explorer with a generated story. */
export function showGenerated(events: number): void {
  const name = `generated-${events}/dateline`;
  hosted.beforeAll(({ host }) => host.show(name, siteOf(events)));
  hosted.use({ baseURL: async ({ host }, provide, { testId }) => provide(`${host.address}/${testId}/${name}/`) });
}
