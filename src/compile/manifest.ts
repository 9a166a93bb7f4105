/** The manifest of a checked story: everything that is shared, and totals over its events. */
import { BUNDLE_FORMAT, BUNDLE_VERSION } from '../model/bundle.ts';
import type { Chunks, Manifest } from '../model/bundle.ts';
import type { Pages } from '../model/pages.ts';
import { elasticAxis } from '../timeline/elasticAxis.ts';
import type { Story } from './story.ts';
import type { StoryEvents } from './storyEvents.ts';

export type WhereEvents = { readonly chunks: Chunks } | { readonly pages: Pages };

/** Keys stand in the order in which they are written here, so the same story gives the same bytes. */
export function manifestOf(story: Story, where: WhereEvents): Manifest {
  return { ...manifestAbout(story), ...where };
}

/** Without where the events are. */
export function manifestAbout(story: Story): Omit<Manifest, 'chunks' | 'pages'> {
  const { events, toldOn } = story;
  const extent = extentOf(events);
  return {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    title: story.title,
    lang: story.lang,
    ...(story.description && { description: story.description }),
    ...(story.site && { site: story.site }),
    scale: story.scale,
    toldOn,
    counts: countsOf(events),
    actors: story.actors,
    articles: story.articles,
    tags: events.tags,
    eras: story.eras,
    extent,
    elastic: elasticAxis({ length: events.length, date: events.date, extent, toldOn, eras: story.eras }),
    lanes: events.lanes,
    totals: story.totals,
  };
}

export function countsOf({ length, excerpts }: StoryEvents): Manifest['counts'] {
  let [sum, unproven] = [0, 0];
  for (const count of excerpts) {
    sum += count;
    if (count === 0) unproven += 1;
  }
  return { events: length, excerpts: sum, unproven };
}

function extentOf({ length, from, to }: StoryEvents): Manifest['extent'] {
  if (length === 0) return null;
  return { from: from[0]!, to: to.reduce((latest, end) => Math.max(latest, end)) };
}
