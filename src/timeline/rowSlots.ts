/**
 * Rows of actors, members under their group, in which one may take the place of another while all others stay:
 *
 *     China                   China
 *       Xi Jinping              Xi Jinping
 *     Russian intelligence      Wang Yi          of China, so it can stand below its members
 *     France                  France
 */
import type { StoryFacts } from '../model/facts.ts';
import { withGroups } from '../model/groups.ts';
import type { ActorIndex } from '../model/units.ts';

type Actors = Pick<StoryFacts, 'actors' | 'membersOf'>;

export class RowSlots {
  readonly #facts: Actors;
  /** Who comes first among those of the same group. */
  readonly #compare: (a: ActorIndex, b: ActorIndex) => number;
  #rows: readonly ActorIndex[];

  /** @param shown with the groups of each */
  constructor(facts: Actors, compare: (a: ActorIndex, b: ActorIndex) => number, shown: ReadonlySet<ActorIndex>) {
    this.#facts = facts;
    this.#compare = compare;
    this.#rows = this.#inOrder(shown);
  }

  /** Top to bottom. */
  get rows(): readonly ActorIndex[] {
    return this.#rows;
  }

  /** In the place of the last that may go; its groups as well. Changes nothing where there are no such places. */
  takePlace(actor: ActorIndex, mayGo: (row: ActorIndex) => boolean): boolean {
    const rows = [...this.#rows];
    const missing = this.#missing(actor);
    for (const one of missing.toReversed()) {
      const at = rows.findLastIndex((row, i) => !missing.includes(row) && mayGo(row) && this.#canStand(one, i, rows));
      if (at === -1) return false;
      rows[at] = one;
    }
    this.#rows = rows;
    return true;
  }

  /**
   * In its own place, with its groups: what is below moves. Of those that may go the last ones do, as far as rows
   * are more than `most`.
   *
   * @param anyway also where they remain more; else nothing is changed then
   */
  insert(actor: ActorIndex, most: number, mayGo: (row: ActorIndex) => boolean, anyway: boolean): void {
    const missing = this.#missing(actor);
    const rows = [...this.#inOrder(new Set([...this.#rows, ...missing]))];
    while (rows.length > most) {
      const isGroup = (row: ActorIndex): boolean => rows.some((other) => this.#groupOf(other) === row);
      const at = rows.findLastIndex((row) => !missing.includes(row) && mayGo(row) && !isGroup(row));
      if (at === -1 && !anyway) return;
      if (at === -1) break;
      rows.splice(at, 1);
    }
    this.#rows = rows;
  }

  /** It and its groups, as far as they have no row. */
  #missing(actor: ActorIndex): readonly ActorIndex[] {
    return withGroups(this.#facts.actors, actor).filter((one) => !this.#rows.includes(one));
  }

  /** Whether members still stand under their group when it takes that place. */
  #canStand(actor: ActorIndex, at: number, rows: readonly ActorIndex[]): boolean {
    const isBelow = (row: ActorIndex | undefined, above: ActorIndex | undefined): boolean => {
      const group = row === undefined ? undefined : this.#groupOf(row);
      return group === undefined || (above !== undefined && withGroups(this.#facts.actors, above).includes(group));
    };
    return isBelow(actor, rows[at - 1]) && isBelow(rows[at + 1], actor);
  }

  #groupOf(actor: ActorIndex): ActorIndex | undefined {
    return this.#facts.actors[actor]?.memberOf;
  }

  #inOrder(shown: ReadonlySet<ActorIndex>): readonly ActorIndex[] {
    const withMembers = (actor: ActorIndex): readonly ActorIndex[] =>
      [actor, ...(this.#facts.membersOf[actor] ?? []).filter((one) => shown.has(one))
        .toSorted(this.#compare).flatMap(withMembers)];
    return [...shown].filter((actor) => this.#groupOf(actor) === undefined)
      .toSorted(this.#compare).flatMap(withMembers);
  }
}
