/** The names that imported events mention become actors with ids. */
import { LONGEST, cleanText, fitted } from './fit.ts';
import type { ImportedActor, ImportedEvent } from './imported.ts';
import { makeSlugs } from './slugs.ts';

/** An actor as the annotation file has it. */
export interface WrittenActor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly member_of?: string;
}

export interface ActorTable {
  /** In the order in which the events first mention them. */
  readonly actors: readonly WrittenActor[];
  /** Each once. */
  idsOf(actors: readonly ImportedActor[]): string[];
}

/** What is said of nobody: neither a person nor a state is claimed. */
const UNKNOWN_KIND = 'group';

/** One actor per name, case and white space aside; the first mention that says more about it counts. */
export function makeActors(events: readonly ImportedEvent[]): ActorTable {
  const found = new Map<string, ImportedActor>();
  for (const actor of events.flatMap((event) => event.actors ?? [])) {
    for (const each of actor.memberOf ? [{ name: actor.memberOf }, actor] : [actor]) {
      const key = keyOf(each.name);
      if (key !== '') found.set(key, { ...each, ...known(found.get(key)) });
    }
  }
  const slugs = makeSlugs('actor');
  const ids = new Map([...found].map(([key, { name }]) => [key, slugs.take(name)]));
  const actors = [...found].map(([key, { name, kind = UNKNOWN_KIND, memberOf }]): WrittenActor => {
    const actor = { id: ids.get(key) ?? key, name: fitted(cleanText(name), LONGEST.text), kind };
    const group = memberOf === undefined || inCircle(key, found) ? undefined : ids.get(keyOf(memberOf));
    return group === undefined ? actor : Object.assign(actor, { member_of: group });
  });
  return {
    actors,
    idsOf: (mentioned) => [...new Set(mentioned.flatMap(({ name }) => ids.get(keyOf(name)) ?? []))],
  };
}

function known(actor: ImportedActor | undefined): Partial<ImportedActor> {
  return Object.fromEntries(Object.entries(actor ?? {}).filter(([, value]) => value !== undefined));
}

function keyOf(name: string): string {
  return cleanText(name).toLowerCase();
}

/** Whether its groups lead back to it. */
function inCircle(key: string, actors: ReadonlyMap<string, ImportedActor>): boolean {
  const passed = new Set<string>();
  for (let at = key; !passed.has(at); ) {
    passed.add(at);
    const next = actors.get(at)?.memberOf;
    if (next === undefined) return false;
    at = keyOf(next);
  }
  return true;
}
