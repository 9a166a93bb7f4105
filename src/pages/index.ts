/**
 * The pages of a site beside its start page, and what stands beside them, made in Node from a compiled
 * story. `compile/pages/` loads this through Vite, as it builds the explorer, and writes what comes out.
 */
import { previewDrawings } from '../export/picture/previewDrawings.ts';
import type { BuiltSite, Publication, SiteFile, SitePicture } from '../model/publication.ts';
import { eventFolder } from '../model/publication.ts';
import { eventPage } from './eventPage.tsx';
import { feed } from './feed.ts';
import { FEED_FILE, NOT_FOUND_FILE, OEMBED_FILE, PICTURE_FILE } from './names.ts';
import { notFoundPage } from './notFoundPage.tsx';
import { oembed } from './oembed.ts';
import { withHead } from './pageFrame.ts';
import { publishedStory } from './published.ts';
import type { PublishedStory } from './published.ts';
import { sitemaps } from './sitemap.ts';
import { startHead } from './startHead.ts';
import STYLES from './eventPage.css?inline';

export interface SitePages {
  /** Of the pages alone; a file whose name bears its content's hash. */
  readonly styles: string;
  /** @param styles the name of that file, below the site's folder */
  files(styles: string): Iterable<SiteFile>;
  /** Of the start page and of each event's. */
  pictures(): Iterable<SitePicture>;
}

export async function sitePages(publication: Publication, site: BuiltSite): Promise<SitePages> {
  const story = await publishedStory(publication, site);
  const notFound = { name: NOT_FOUND_FILE, content: await notFoundPage(story) };
  return {
    styles: STYLES,
    *files(styles) {
      yield* filesOf(story, styles);
      yield notFound;
    },
    pictures: () => picturesOf(story),
  };
}

function* picturesOf({ table, strings }: PublishedStory): Iterable<SitePicture> {
  const drawings = previewDrawings(table, strings);
  yield { name: PICTURE_FILE, looks: drawings.svg(null), drawing: drawings.story() };
  for (const [row, id] of table.id.entries()) {
    yield { name: eventFolder(id) + PICTURE_FILE, looks: drawings.svg(row), drawing: drawings.event(row) };
  }
}

function* filesOf(story: PublishedStory, styles: string): Iterable<SiteFile> {
  const { table, site, publication } = story;
  const formerIds = new Map<string, string[]>();
  for (const [former, id] of Object.entries(publication.labels.formerly)) {
    formerIds.set(id, [...(formerIds.get(id) ?? []), former]);
  }
  yield { name: 'index.html', content: withHead(linkedToPages(site.html, new Set(table.id)), startHead(story)) };
  for (const [row, id] of table.id.entries()) {
    const content = eventPage(story, row, styles);
    // A former id shows the same; where it is now, its canonical address says.
    for (const each of [id, ...(formerIds.get(id) ?? [])]) yield { name: `${eventFolder(each)}index.html`, content };
    if (site.address !== null) {
      yield { name: eventFolder(id) + OEMBED_FILE, content: oembed(story, row) };
    }
  }
  if (site.address === null) return;
  yield { name: OEMBED_FILE, content: oembed(story, null) };
  yield* sitemaps(site.address, ['', ...table.id.map(eventFolder)]);
  const atom = feed(story);
  if (atom !== null) yield { name: FEED_FILE, content: atom };
}

/** What the start page leads to is there: of events without a page, the timeline with the event open. */
function linkedToPages(html: string, withPage: ReadonlySet<string>): string {
  return html.replace(/(?<=<a href=")event\/([a-z\d-]+)\/(?=")/g, (link, id: string) =>
    withPage.has(id) ? link : `./?event=${id}`,
  );
}
