/** Every page of the site, for search engines: https://www.sitemaps.org/protocol.html. */
import type { SiteFile } from '../model/publication.ts';
import { escaped } from './html.ts';
import { SITEMAP_FILE } from './names.ts';

/** A file may name so many pages; beyond, an index names the files. */
const MOST_IN_FILE = 50_000;
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** @param site its address, with a slash at its end @param pages below it: '' is the start page */
export function sitemaps(site: string, pages: readonly string[], most = MOST_IN_FILE): SiteFile[] {
  const filled = (names: readonly string[]) => listed('urlset', 'url', names.map((name) => site + name));
  if (pages.length <= most) return [{ name: SITEMAP_FILE, content: filled(pages) }];
  const count = Math.ceil(pages.length / most);
  const parts = Array.from({ length: count }, (_, i) => ({
    name: SITEMAP_FILE.replace('.', `-${i + 1}.`),
    content: filled(pages.slice(i * most, (i + 1) * most)),
  }));
  const index = listed('sitemapindex', 'sitemap', parts.map(({ name }) => site + name));
  return [{ name: SITEMAP_FILE, content: index }, ...parts];
}

function listed(root: string, item: string, addresses: readonly string[]): string {
  const items = addresses.map((address) => `<${item}><loc>${escaped(address)}</loc></${item}>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${NAMESPACE}>\n${items.join('')}</${root}>\n`;
}
