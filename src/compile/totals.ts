/** How many events each actor, tag and article of a story has. */
import type { Actor, ManifestTotals } from '../model/bundle.ts';
import type { ListColumn } from './columns/growing.ts';
import type { StoryEvents } from './storyEvents.ts';

/** @param involved by place */
export function totalsOf(
  actors: readonly Actor[],
  articles: readonly unknown[],
  events: StoryEvents,
  involved: ListColumn,
): ManifestTotals {
  const totals = {
    actors: zeros(actors),
    importance: zeros(actors),
    tags: zeros(events.tags),
    articles: zeros(articles),
  };
  for (let place = 0; place < events.length; place++) {
    involved.each(place, (actor) => {
      totals.actors[actor]! += 1;
      totals.importance[actor]! += events.importance[place]!;
    });
    for (const tag of events.tagsOf(place)) totals.tags[tag]! += 1;
    for (const article of events.articlesOf(place)) totals.articles[article]! += 1;
  }
  return totals;
}

function zeros(list: readonly unknown[]): number[] {
  return list.map(() => 0);
}
