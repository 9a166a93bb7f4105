/** What the start page says of the timeline in its head, for previews and for whoever follows it. */
import { fill } from '../words/fill.ts';
import { alternates, forExplorer, picture, properties, twitterCard } from './eventHead.ts';
import { dataElement, element } from './html.ts';
import { OEMBED_FILE, PICTURE_FILE, SITEMAP_FILE } from './names.ts';
import type { PublishedStory } from './published.ts';
import { startJsonLd } from './startJsonLd.ts';

export function startHead(story: PublishedStory): string[] {
  const { table, strings, site, words } = story;
  const shown = {
    'og:type': 'website',
    'og:title': table.title,
    ...(table.description !== undefined && { 'og:description': table.description }),
    'og:locale': strings.lang.replace('-', '_'),
  };
  const { address } = site;
  if (address === null) return [...forExplorer(story), ...properties(shown), twitterCard('summary')];
  const alt = fill(words.pictureOfTimeline, { title: table.title });
  return [
    ...forExplorer(story),
    element('link', { rel: 'canonical', href: address }),
    ...properties({ ...shown, 'og:url': address }),
    ...(site.pictures ? picture(address + PICTURE_FILE, alt) : [twitterCard('summary')]),
    ...alternates(story, address + OEMBED_FILE, table.title),
    element('link', { rel: 'sitemap', type: 'application/xml', href: address + SITEMAP_FILE }),
    dataElement(startJsonLd(story, address)),
  ];
}
