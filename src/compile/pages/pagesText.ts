import type { Publication } from '../../model/publication.ts';

const FIGURES = new Intl.NumberFormat('en');

/** What was written beside the start page, and what was not, in a line each. @param hasAddress whether the site has one */
export function pagesText({ about, places }: Publication, hasAddress: boolean): string {
  const pages = whichHaveOne(places.length, about.counts.events);
  if (hasAddress) return pages;
  return (
    `${pages}\nWithout the site’s address there are no preview pictures, canonical links, sitemap, feed or oEmbed: ` +
    'write “site: https://…” in the annotations, or --site.'
  );
}

/** @param all events of the story @param count those that got a page */
function whichHaveOne(count: number, all: number): string {
  const setBy = '(--pages sets how many)';
  if (all === 0) return 'There is no event yet that could have a page of its own.';
  if (count === 0) return `No event has a page of its own ${setBy}.`;
  if (all === 1) return 'The event has a page of its own.';
  if (count === all) return `Each of the ${written(all)} events has a page of its own.`;
  const most = count === 1 ? 'The most important' : `The ${written(count)} most important`;
  return `${most} of ${written(all)} events ${count === 1 ? 'has a page of its' : 'have pages of their'} own ${setBy}.`;
}

function written(count: number): string {
  return FIGURES.format(count);
}
