/** The code that makes the pages: React components and styles, which Node reads by way of Vite. */
import { createServer } from 'vite';
import type { BuiltSite, Publication, SiteFile, SitePicture } from '../../model/publication.ts';
import { ROOT } from '../givenFolder.ts';

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
  const server = await createServer({
    root: ROOT,
    configFile: false,
    mode: 'production',
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    const pages = (await server.ssrLoadModule('/src/pages/index.ts')) as Pages;
    return await pages.sitePages(publication, site);
  } finally {
    await server.close();
  }
}
