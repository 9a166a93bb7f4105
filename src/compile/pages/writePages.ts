/** Writes the pages of a story's events, and what stands beside them, into a site that is being built. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuiltSite, Publication } from '../../model/publication.ts';
import type { Pace } from '../pace.ts';
import { sha256 } from '../text.ts';
import { drawPictures } from './drawPictures.ts';
import { sitePages } from './loadPages.ts';

/**
 * @param folder of the site
 * @param kept folder of the pictures that were drawn before
 */
export async function writePages(
  folder: string,
  publication: Publication,
  site: BuiltSite,
  kept: string,
  pace: Pace,
): Promise<void> {
  const { places, labels } = publication;
  // The start page, each event's, and those of former ids; what else lies beside a page is not counted.
  const total = 1 + places.length + Object.keys(labels.formerly).length;
  await pace('Writing the pages', 0, total);
  const pages = await sitePages(publication, site);
  const styles = `assets/eventPage-${sha256(pages.styles).slice(0, 8)}.css`;
  await writeFile(path.join(folder, styles), pages.styles);
  let done = 0;
  for (const { name, content } of pages.files(styles)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    if (path.posix.basename(name) === 'index.html') await pace('Writing the pages', ++done, total);
  }
  if (site.pictures) await drawPictures(folder, pages.pictures(), places.length + 1, kept, pace);
}
