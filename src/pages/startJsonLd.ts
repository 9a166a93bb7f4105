/**
 * What the start page says for machines: a collection of the events' pages (schema.org). Each of those says
 * itself what happened; here they are named, of many the most important.
 */
import { civilFromMs, isoDate } from '../model/calendar.ts';
import type { Interval } from '../model/units.ts';
import { lastDay } from '../export/isoDates.ts';
import { storyAbout } from '../export/jsonLd.ts';
import type { JsonLd } from '../export/webAnnotations.ts';
import { eventFolder } from '../model/publication.ts';
import { mainEvents } from './mainEvents.ts';
import type { PublishedStory } from './published.ts';

/** The page is loaded with them: some 4 kB, compressed a quarter of it. */
const MOST_NAMED = 40;

/** @param site its address */
export function startJsonLd(story: PublishedStory, site: string): JsonLd {
  const { table } = story;
  const pages = mainEvents(story, MOST_NAMED).map((row) => {
    const url = site + eventFolder(table.id[row]!);
    return { '@type': 'WebPage', '@id': url, url, name: table.headline[row]! };
  });
  return {
    '@context': 'https://schema.org',
    ...storyAbout(story),
    '@type': 'CollectionPage',
    description: table.description,
    temporalCoverage: table.extent ? coverageOf(table.extent) : undefined,
    hasPart: pages.length > 0 ? pages : undefined,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: table.counts.events,
      itemListElement: pages.map(({ url }, i) => ({ '@type': 'ListItem', position: i + 1, item: { '@id': url } })),
    },
  };
}

/** `1979-01-01/2024-11-05`, from the first day to the last; nothing where ISO 8601 has no such year. */
function coverageOf({ from, to }: Interval): string | undefined {
  const years = [civilFromMs(from).year, civilFromMs(to).year];
  return years.every((year) => year >= 0 && year <= 9999) ? `${isoDate(from)}/${lastDay(to)}` : undefined;
}
