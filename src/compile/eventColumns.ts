/** The columns that a bundle holds alike, whether it is loaded whole or in pages. */
import type { ColumnsBesideTime } from '../model/bundle.ts';
import type { Place } from '../model/units.ts';
import type { StoryEvents } from './storyEvents.ts';

export function columnsBesideTime(events: StoryEvents, places: readonly Place[]): ColumnsBesideTime {
  return {
    basis: places.map((place) => events.basis(place)),
    status: places.map((place) => events.status(place)),
    importance: places.map((place) => events.importance[place]!),
    excerpts: places.map((place) => events.excerpts[place]!),
    lane: places.map((place) => events.lane[place]!),
    tookPart: places.map((place) => events.tookPart(place)),
    affected: places.map((place) => events.affected(place)),
    articles: places.map((place) => events.articlesOf(place)),
    tags: places.map((place) => events.tagsOf(place)),
  };
}
