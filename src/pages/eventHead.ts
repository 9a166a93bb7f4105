/**
 * What the head of an event's page says of it: Open Graph (https://ogp.me), Twitter's cards, oEmbed and
 * feed to be found, style sheets. What needs an absolute address is there only when the site has one.
 */
import { PREVIEW_SIZE } from '../export/picture/previewScene.ts';
import { PAGED_EVENTS_META, PUBLISHED_META, eventFolder, writePagedEvents } from '../model/publication.ts';
import type { Row } from '../model/units.ts';
import { eventDateInWords } from '../words/eventDate.ts';
import { fill } from '../words/fill.ts';
import { descriptionOf } from './descriptionOf.ts';
import { element } from './html.ts';
import { FEED_FILE, OEMBED_FILE, PICTURE_FILE } from './names.ts';
import type { PublishedStory } from './published.ts';

/** @param styles of these pages alone, below the site's folder */
export function eventHead(story: PublishedStory, row: Row, styles: string): string[] {
  const { site } = story;
  const sheets = [...site.panelStyles, styles].map((href) => element('link', { rel: 'stylesheet', href: `./${href}` }));
  return [...sheets, ...forExplorer(story), ...previews(story, row)];
}

/** Which events have a page, and where others find them. */
export function forExplorer({ publication: { paged }, site: { address, isPublished } }: PublishedStory): string[] {
  const pages = element('meta', { name: PAGED_EVENTS_META, content: writePagedEvents(paged) });
  if (address === null || !isPublished) return [pages];
  return [pages, element('meta', { name: PUBLISHED_META, content: address })];
}

function previews(story: PublishedStory, row: Row): string[] {
  const { table, strings, words, site } = story;
  const headline = table.headline[row]!;
  const folder = eventFolder(table.id[row]!);
  const shown = {
    'og:type': 'article',
    'og:title': headline,
    'og:description': descriptionOf(story, row),
    'og:site_name': table.title,
    'og:locale': strings.lang.replace('-', '_'),
  };
  if (site.address === null) return [...properties(shown), twitterCard('summary')];
  const page = site.address + folder;
  const alt = fill(words.pictureOf, { headline, date: eventDateInWords(table, row, strings) });
  return [
    element('link', { rel: 'canonical', href: page }),
    ...properties({ ...shown, 'og:url': page }),
    ...(site.pictures ? picture(`${page}${PICTURE_FILE}`, alt) : [twitterCard('summary')]),
    ...alternates(story, `${page}${OEMBED_FILE}`, headline),
  ];
}

export function properties(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(([property, content]) => element('meta', { property, content }));
}

export function twitterCard(content: 'summary' | 'summary_large_image'): string {
  return element('meta', { name: 'twitter:card', content });
}

export function picture(address: string, alt: string): string[] {
  const { width, height } = PREVIEW_SIZE;
  return [
    ...properties({
      'og:image': address,
      'og:image:type': 'image/png',
      'og:image:width': String(width),
      'og:image:height': String(height),
      'og:image:alt': alt,
    }),
    twitterCard('summary_large_image'),
    element('meta', { name: 'twitter:image:alt', content: alt }),
  ];
}

/** Where the same can be had in another form. */
export function alternates({ table, words, site }: PublishedStory, oembed: string, title: string): string[] {
  return [
    element('link', { rel: 'alternate', type: 'application/json+oembed', href: oembed, title }),
    element('link', {
      rel: 'alternate',
      type: 'application/atom+xml',
      href: `${site.address}${FEED_FILE}`,
      title: fill(words.feed, { title: table.title }),
    }),
  ];
}
