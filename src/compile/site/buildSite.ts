/** The site of a compiled story, as files for any static host. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import type { Publication } from '../../model/publication.ts';
import { ROOT } from '../givenFolder.ts';
import { saidToBeKept, writeOffline, writeWithoutOffline } from '../offline/writeOffline.ts';
import { buildElement } from './buildElement.ts';
import type { Pace } from '../pace.ts';
import { keptPictures } from '../pages/drawPictures.ts';
import { writePages } from '../pages/writePages.ts';
import { putInPlace, stagingOf } from './putInPlace.ts';

export interface SiteToBuild {
  /** The events that get a page. */
  readonly publication: Publication;
  /** Where it will be found, with a slash at its end; null when that is not known. */
  readonly address: string | null;
  /** Whether its author gave that address. */
  readonly isPublished: boolean;
  /** Whether preview pictures are drawn, if it has an address that they can be found by. */
  readonly pictures: boolean;
  readonly pace: Pace;
  /** Readers keep it, so that it opens without a network. */
  readonly offline: boolean;
}

/**
 * Builds the site of the story that the environment names (see `vite.config.ts`). Until it is whole, the
 * former one stays.
 */
export async function buildSite(out: string, { publication, pace, ...given }: SiteToBuild): Promise<void> {
  const staging = stagingOf(out);
  try {
    const output = await build({
      root: ROOT,
      logLevel: 'warn',
      build: { outDir: staging, emptyOutDir: true },
    });
    await buildElement(staging);
    const built = await readFile(path.join(staging, 'index.html'), 'utf8');
    const html = given.offline ? saidToBeKept(built) : built;
    const { address, isPublished } = given;
    const pictures = given.pictures && address !== null;
    const site = { html, panelStyles: panelStylesIn(output), address, isPublished, pictures };
    await writePages(staging, publication, site, keptPictures(out), pace);
    // Last of all: it lists what there is.
    await (given.offline ? writeOffline : writeWithoutOffline)(staging);
    await putInPlace(staging, out);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** What the event's panel looks like; fetched with it in the explorer, from the first on its page. */
const PANEL = '/src/explorer/event/EventPanel.tsx';

function panelStylesIn(output: Awaited<ReturnType<typeof build>>): string[] {
  const outputs = 'close' in output ? [] : [output].flat();
  const chunks = outputs.flatMap((each) => each.output).filter((each) => each.type === 'chunk');
  const panel = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(PANEL));
  if (!panel) throw new Error(`The build has no part for ${PANEL}.`);
  return stylesOf(panel);
}

function stylesOf({ viteMetadata }: Rolldown.OutputChunk): string[] {
  return [...(viteMetadata?.importedCss ?? [])];
}
