/** What of an event is searched: its own texts, and the names of what it has to do with. */
import type { EventDetail } from '../../model/bundle.ts';
import type { Place } from '../../model/units.ts';
import type { SearchedEvent } from '../search/makeSearchIndex.ts';
import type { Story } from '../story.ts';

export function searchedIn({ actors, events }: Story): (place: Place, detail: EventDetail) => SearchedEvent {
  const actorNames = actors.map(({ name, aliases }) => [name, ...aliases]);
  const tagNames = events.tags.map(({ name }) => name);
  return (place, { summary, excerpts, places }) => ({
    headline: events.headline(place),
    texts: [summary, ...excerpts.map(({ quote }) => quote.exact)],
    names: [
      ...[...events.tookPart(place), ...events.affected(place)].flatMap((actor) => actorNames[actor]!),
      ...events.tagsOf(place).map((tag) => tagNames[tag]!),
      ...places.map(({ name }) => name),
    ],
  });
}
