/** What of an event is searched: its own texts, and the names of what it has to do with. */
import type { EventDetail } from '../../model/bundle.ts';
import type { Place } from '../../model/units.ts';
import type { SearchedEvent } from '../search/makeSearchIndex.ts';
import type { Story } from '../story.ts';

type Searched = (place: Place, headline: string, detail: EventDetail) => SearchedEvent;

export function searchedIn({ actors, events }: Story): Searched {
  // One text each, for they are looked up with every event.
  const actorNames = actors.map(({ name, aliases }) => [name, ...aliases].join('\n'));
  const tagNames = events.tags.map(({ name }) => name);
  return (place, headline, { summary, excerpts, places }) => {
    const names = places.map(({ name }) => name);
    for (const actor of events.tookPart(place)) names.push(actorNames[actor]!);
    for (const actor of events.affected(place)) names.push(actorNames[actor]!);
    for (const tag of events.tagsOf(place)) names.push(tagNames[tag]!);
    const texts = excerpts.map(({ quote }) => quote.exact);
    texts.push(summary);
    return { headline, texts, names };
  };
}
