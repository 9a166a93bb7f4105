/** A few events of a paged story, without their details. */
import { dayOfMs } from '../../model/calendar.ts';
import type { EventDate } from '../../model/date.ts';
import type { EventPage } from '../../model/pages.ts';
import type { Place } from '../../model/units.ts';
import { columnsBesideTime } from '../eventColumns.ts';
import type { StoryEvents } from '../storyEvents.ts';

/** @param headlines of the places, where they are at hand */
export function eventPage(
  events: StoryEvents,
  places: readonly Place[],
  headlines: readonly string[] = places.map((place) => events.headline(place)),
): Omit<EventPage, 'places'> {
  const dates: EventDate[] = [];
  const numbers = new Map<EventDate, number>();
  const date = places.map((place) => {
    const own = events.date[place]!;
    const known = numbers.get(own) ?? dates.push(own) - 1;
    numbers.set(own, known);
    return known;
  });
  return {
    columns: {
      fromDay: places.map((place) => dayOfMs(events.from[place]!)),
      toDay: places.map((place) => dayOfMs(events.to[place]!)),
      dates,
      date,
      ...columnsBesideTime(events, places),
    },
    labels: { id: places.map((place) => events.id(place)), headline: headlines },
  };
}
