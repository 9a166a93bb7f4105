/** The code that makes the pages: React components and styles, which Node reads by way of Vite. */
import type { BuiltSite, Publication, SiteFile, SitePicture } from '../../model/publication.ts';
import { throughVite } from '../site/throughVite.ts';

/** What `src/pages/index.ts` exports; a later folder, so nothing here imports it. */
interface Pages {
  sitePages(publication: Publication, site: BuiltSite): Promise<SitePages>;
}

export interface SitePages {
  /** Style sheet of the pages alone. */
  readonly styles: string;
  /** Made one after another, as they are asked for. @param styles the name of that sheet, below the site's folder */
  files(styles: string): Iterable<SiteFile>;
  /** Likewise. */
  pictures(): Iterable<SitePicture>;
}

export async function sitePages(publication: Publication, site: BuiltSite): Promise<SitePages> {
  return throughVite('/src/pages/index.ts', (exported) =>
    (exported as unknown as Pages).sitePages(publication, site));
}
