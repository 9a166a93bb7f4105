/** The invented story of the harbour, on its way to its pages. */
import { columns, details, labels, manifest } from '../../bundle/testing/story.ts';
import type { EventDetail } from '../../model/bundle.ts';
import type { BuiltSite, Publication } from '../../model/publication.ts';
import { publishedStory } from '../published.ts';
import type { PublishedStory } from '../published.ts';

const { chunks: _chunks, ...about } = manifest;

export const SITE = 'https://harbour.example/t/';

/** As Vite leaves it, without most of it. */
export const BUILT_INDEX = `<!doctype html>
<html lang="en">
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; base-uri &#39;none&#39;">
    <meta charset="utf-8" />
    <title>The harbour</title>
    <meta
      name="description"
      content="A timeline."
    />
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="stylesheet" disabled href="./assets/index-1.css">
    <style>body { margin: 0 }</style>
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;

export function publication(change: Partial<Publication> = {}): Publication {
  return { about, places: [0, 1, 2, 3], columns, labels, details, paged: 'all', ...change };
}

export function harbour(
  change: Partial<Publication> = {},
  site: Partial<BuiltSite> = {},
): Promise<PublishedStory> {
  const panelStyles = ['assets/EventPanel-1.css'];
  return publishedStory(publication(change), {
    html: BUILT_INDEX,
    panelStyles,
    address: SITE,
    isPublished: true,
    pictures: true,
    ...site,
  });
}

/** The first event with other texts. */
export function told(headline: string, detail: Partial<EventDetail>, title = about.title): Partial<Publication> {
  return {
    about: { ...about, title },
    labels: { ...labels, headline: labels.headline.with(0, headline) },
    details: details.with(0, { ...details[0]!, ...detail }),
  };
}
