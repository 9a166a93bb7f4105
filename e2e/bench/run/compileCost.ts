/** What it costs to compile a story: the whole process, from nothing to the bundle. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { SEEDS, placesOf } from '../../../src/compile/compileStory.ts';
import { root } from '../../../.setup/run.mjs';

export interface CompileCost {
  /** ms. */
  readonly time: number;
  /** MB, the most that the process held at a time. */
  readonly memory: number;
}

/** The bundle is removed before; that of the story that ships is only compared with. */
export function compileCost(folder: string): CompileCost {
  const ships = path.resolve(folder) === SEEDS;
  if (!ships) rmSync(placesOf(folder).output, { recursive: true, force: true });
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-'));
  const peak = path.join(scratch, 'peak');
  try {
    const preload = pathToFileURL(path.join(root, 'e2e', 'bench', 'run', 'peakMemory.mjs')).href;
    const args = ['--import', 'tsx', '--import', preload, 'src/compile/cli.ts', folder, ...(ships ? ['--check'] : [])];
    const begin = performance.now();
    execFileSync(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DATELINE_BENCH_PEAK: peak },
    });
    return { time: performance.now() - begin, memory: Number(readFileSync(peak, 'utf8')) / 1e6 };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
