/** What of an event is searched: its own texts, and the names of what it has to do with. */
import type { EventDetail } from '../../model/bundle.ts';
import type { Place } from '../../model/units.ts';
import type { SearchedEvent } from '../search/makeSearchIndex.ts';
import type { Story } from '../story.ts';

type Searched = (place: Place, headline: string, detail: EventDetail) => SearchedEvent;

export function searchedIn({ actors, events }: Story): Searched {
  const actorNames = actors.map(({ name, aliases }) => [name, ...aliases]);
  const tagNames = events.tags.map(({ name }) => name);
  return (place, headline, { summary, excerpts, places }) => ({
    headline,
    texts: [summary, ...excerpts.map(({ quote }) => quote.exact)],
    names: [
      ...[...events.tookPart(place), ...events.affected(place)].flatMap((actor) => actorNames[actor]!),
      ...events.tagsOf(place).map((tag) => tagNames[tag]!),
      ...places.map(({ name }) => name),
    ],
  });
}
