import type { Publication } from '../../model/publication.ts';

const FIGURES = new Intl.NumberFormat('en');

/** What was written beside the start page, and what was not, in a line each. @param hasAddress whether the site has one */
export function pagesText({ about, places }: Publication, hasAddress: boolean): string {
  const { events } = about.counts;
  const [count, all] = [FIGURES.format(places.length), FIGURES.format(events)];
  const pages =
    places.length === events
      ? `Each of the ${all} events has a page of its own.`
      : `The ${count} most important of ${all} events have pages of their own (--pages sets how many).`;
  if (hasAddress) return pages;
  return (
    `${pages}\nWithout the site’s address there are no preview pictures, canonical links, sitemap, feed or oEmbed: ` +
    'write “site: https://…” in the annotations, or --site.'
  );
}
