/** The names that imported events mention become actors with ids. */
import { LONGEST, cleanText, fitted } from './fit.ts';
import type { ImportedActor } from './imported.ts';
import { remembered } from './remembered.ts';
import { makeSlugs } from './slugs.ts';

/** An actor as the annotation file has it. */
export interface WrittenActor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly member_of?: string;
}

/** What is said of nobody: neither a person nor a state is claimed. */
const UNKNOWN_KIND = 'group';

/** Gathers the names as the events mention them. */
export class ActorTable {
  readonly #found = new Map<string, ImportedActor>();
  readonly #ids = new Map<string, string>();
  readonly #slugs = makeSlugs('actor');
  readonly #keyOf = remembered(keyOf);

  /** The ids of those that are mentioned, each once. */
  idsOf(mentioned: readonly ImportedActor[]): string[] {
    const ids: string[] = [];
    for (const actor of mentioned) {
      if (actor.memberOf) this.#idOf({ name: actor.memberOf });
      const id = this.#idOf(actor);
      if (id !== null && !ids.includes(id)) ids.push(id);
    }
    return ids;
  }

  /** One per name, case and white space aside; the first mention that says more about it counts. */
  actors(): WrittenActor[] {
    return [...this.#found].map(([key, { name, kind = UNKNOWN_KIND, memberOf }]): WrittenActor => {
      const actor = { id: this.#ids.get(key) ?? key, name: fitted(cleanText(name), LONGEST.text), kind };
      const isInCircle = memberOf === undefined || inCircle(key, this.#found);
      const group = isInCircle ? undefined : this.#ids.get(keyOf(memberOf));
      return group === undefined ? actor : Object.assign(actor, { member_of: group });
    });
  }

  #idOf(actor: ImportedActor): string | null {
    const key = this.#keyOf(actor.name);
    if (key === '') return null;
    const before = this.#found.get(key);
    if (before === undefined || saysMore(actor, before)) this.#found.set(key, { ...actor, ...known(before) });
    const own = this.#ids.get(key);
    if (own !== undefined) return own;
    const id = this.#slugs.take(actor.name);
    this.#ids.set(key, id);
    return id;
  }
}

function saysMore(actor: ImportedActor, before: ImportedActor): boolean {
  const isKindNew = before.kind === undefined && actor.kind !== undefined;
  return isKindNew || (before.memberOf === undefined && actor.memberOf !== undefined);
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
