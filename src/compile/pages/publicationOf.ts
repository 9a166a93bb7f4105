/** The events of a checked story that get a page of their own, with all that stands on it. */
import type { EventDetail } from '../../model/bundle.ts';
import type { PagedEvents, Publication } from '../../model/publication.ts';
import type { Place } from '../../model/units.ts';
import { weightOf } from '../../model/weight.ts';
import { columnsBesideTime } from '../eventColumns.ts';
import { manifestAbout } from '../manifest.ts';
import type { Story } from '../story.ts';
import type { StoryEvents } from '../storyEvents.ts';

/** Events that get a page, where nothing else is said: a page and its picture are about 60 kB. */
export const MOST_PAGES = 20_000;

/** @param most of more events only the most important get a page */
export function publicationOf(story: Story, most: number): Publication {
  const { events } = story;
  const { places, paged } = chosen(events, most);
  const ids = places.map((place) => events.id(place));
  const known = new Set(ids);
  const texts = places.map((place) => events.texts(place));
  return {
    about: manifestAbout(story),
    places,
    columns: {
      from: places.map((place) => events.from[place]!),
      to: places.map((place) => events.to[place]!),
      date: places.map((place) => events.date[place]!),
      ...columnsBesideTime(events, places),
    },
    labels: {
      id: ids,
      headline: texts.map(({ headline }) => headline),
      formerly: Object.fromEntries(events.formerly.filter(([, id]) => known.has(id))),
    },
    details: texts.map(({ detail }) => JSON.parse(detail) as EventDetail),
    paged,
  };
}

function chosen(events: StoryEvents, most: number): { places: readonly Place[]; paged: PagedEvents } {
  const all = Array.from({ length: events.length }, (_, place): Place => place);
  if (all.length <= most) return { places: all, paged: 'all' };
  const weight = Float64Array.from(all, (place) => weightOf(events, place));
  // Ties by time: the order is stable.
  const places = all.toSorted((a, b) => weight[b]! - weight[a]!).slice(0, most);
  const last = places.at(-1);
  // Where none is wanted, none weighs enough.
  const paged = last === undefined ? { weight: Infinity, place: 0 } : { weight: weight[last]!, place: last };
  return { places: places.toSorted((a, b) => a - b), paged };
}
