/** The start page of a site as it stands before its script. Loaded by `vitePlugin.ts`, through Vite. */
import { withStartPage } from './intoPage.ts';
import { withBundle } from './openBundle.ts';
import { startPageOf } from './startPage.ts';

/** @param html the built `index.html` @param bundle folder of the compiled story */
export async function predrawn(html: string, bundle: string): Promise<string> {
  const page = await withBundle(bundle, startPageOf);
  return page ? withStartPage(html, page) : html;
}
