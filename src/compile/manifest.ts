/** The manifest of a checked story: everything that is shared, and totals over its events. */
import { BUNDLE_FORMAT, BUNDLE_VERSION } from '../model/bundle.ts';
import type { Chunks, Manifest, ManifestTotals } from '../model/bundle.ts';
import type { Pages } from '../model/pages.ts';
import { involvedIn } from './involved.ts';
import type { Story } from './story.ts';
import type { StoryEvents } from './storyEvents.ts';

export type WhereEvents = { readonly chunks: Chunks } | { readonly pages: Pages };

/** Keys stand in the order in which they are written here, so the same story gives the same bytes. */
export function manifestOf(story: Story, where: WhereEvents): Manifest {
  const { events } = story;
  return {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    title: story.title,
    lang: story.lang,
    ...(story.description && { description: story.description }),
    ...(story.site && { site: story.site }),
    scale: story.scale,
    toldOn: story.toldOn,
    counts: countsOf(events),
    actors: story.actors,
    articles: story.articles,
    tags: events.tags,
    eras: story.eras,
    extent: extentOf(events),
    lanes: events.lanes,
    totals: totalsOf(story),
    ...where,
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

export function totalsOf({ actors, articles, events }: Story): ManifestTotals {
  const zeros = (list: readonly unknown[]): number[] => list.map(() => 0);
  const totals = {
    actors: zeros(actors),
    importance: zeros(actors),
    tags: zeros(events.tags),
    articles: zeros(articles),
  };
  const involved = involvedIn(events, actors);
  for (let place = 0; place < events.length; place++) {
    for (const actor of involved(place)) {
      totals.actors[actor]! += 1;
      totals.importance[actor]! += events.importance[place]!;
    }
    for (const tag of events.tagsOf(place)) totals.tags[tag]! += 1;
    for (const article of events.articlesOf(place)) totals.articles[article]! += 1;
  }
  return totals;
}
