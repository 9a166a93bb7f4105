/** A few events of a paged story, without their details. */
import type { EventDate } from '../../model/date.ts';
import type { EventPage } from '../../model/pages.ts';
import { DAY } from '../../model/units.ts';
import type { Ms, Place } from '../../model/units.ts';
import type { StoryEvents } from '../storyEvents.ts';

/** Whole days since 1970-01-01; every end of an event is a midnight. */
export function dayOfMs(ms: Ms): number {
  // Beyond 2^53 ms the nearest midnight is meant: see `model/calendar.ts`.
  return Math.round(ms / DAY);
}

/** @param headlines of the places, where they are at hand */
export function eventPage(
  events: StoryEvents,
  places: readonly Place[],
  headlines: readonly string[] = places.map((place) => events.headline(place)),
): Omit<EventPage, 'places'> {
  const each = <T>(of: (place: Place) => T): T[] => places.map(of);
  const dates: EventDate[] = [];
  const numbers = new Map<EventDate, number>();
  const date = each((place) => {
    const own = events.date[place]!;
    const known = numbers.get(own) ?? dates.push(own) - 1;
    numbers.set(own, known);
    return known;
  });
  return {
    columns: {
      fromDay: each((place) => dayOfMs(events.from[place]!)),
      toDay: each((place) => dayOfMs(events.to[place]!)),
      dates,
      date,
      basis: each((place) => events.basis(place)),
      status: each((place) => events.status(place)),
      importance: each((place) => events.importance[place]!),
      excerpts: each((place) => events.excerpts[place]!),
      lane: each((place) => events.lane[place]!),
      tookPart: each((place) => events.tookPart(place)),
      affected: each((place) => events.affected(place)),
      articles: each((place) => events.articlesOf(place)),
      tags: each((place) => events.tagsOf(place)),
    },
    labels: { id: each((place) => events.id(place)), headline: headlines },
  };
}
