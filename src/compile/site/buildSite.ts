/** The page of a compiled story, as files for any static host. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { SEEDS } from '../compileStory.ts';
import { ROOT } from '../givenFolder.ts';
import { buildElement } from './buildElement.ts';
import { putInPlace, stagingOf } from './putInPlace.ts';

/** Dateline's own `dist/` for the story that ships, `dist/` in its folder for any other. */
export function siteOf(folder: string): string {
  return path.join(folder === SEEDS ? ROOT : folder, 'dist');
}

/**
 * Builds the page of the story that the environment names (see `vite.config.ts`). Until it is whole, the
 * former one stays.
 */
export async function buildSite(out: string): Promise<void> {
  const staging = stagingOf(out);
  try {
    await build({
      root: ROOT,
      logLevel: 'warn',
      build: { outDir: staging, emptyOutDir: true },
    });
    await buildElement(staging);
    await putInPlace(staging, out);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
