/** Who has part in which event, groups with their members. */
import type { Actor } from '../model/bundle.ts';
import { withGroups } from '../model/groups.ts';
import { ListColumn } from './columns/growing.ts';
import type { StoryEvents } from './storyEvents.ts';

/** By place: who took part or was affected, and the groups that they belong to, each once. */
export function involvedIn(events: StoryEvents, actors: readonly Actor[]): ListColumn {
  const groupsOf = actors.map((_, actor) => withGroups(actors, actor));
  const involved = new ListColumn();
  const all: number[] = [];
  const add = (actor: number): void => {
    for (const one of groupsOf[actor]!) if (!all.includes(one)) all.push(one);
  };
  for (let place = 0; place < events.length; place++) {
    all.length = 0;
    for (const actor of events.tookPart(place)) add(actor);
    for (const actor of events.affected(place)) add(actor);
    involved.push(all);
  }
  return involved;
}
