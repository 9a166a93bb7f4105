/** Who has part in an event, groups with their members. */
import type { Actor } from '../model/bundle.ts';
import { withGroups } from '../model/groups.ts';
import type { ActorIndex, Place } from '../model/units.ts';
import type { StoryEvents } from './storyEvents.ts';

export type Involved = (place: Place) => readonly ActorIndex[];

/** Who took part or was affected, and the groups that they belong to, each once. */
export function involvedIn(events: StoryEvents, actors: readonly Actor[]): Involved {
  const groupsOf = actors.map((_, actor) => withGroups(actors, actor));
  return (place) => {
    const all: ActorIndex[] = [];
    for (const actor of [...events.tookPart(place), ...events.affected(place)]) {
      for (const one of groupsOf[actor]!) if (!all.includes(one)) all.push(one);
    }
    return all;
  };
}
