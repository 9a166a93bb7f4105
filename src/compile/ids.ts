/** Ids: each given once, and each reference to one that exists. */
import { nearestId } from './nearest.ts';
import type { Named } from './nearest.ts';
import type { Report, Spot } from './problem.ts';

/** An id and where it is given. */
export interface Given {
  /** Null when it does not have the form of an id. */
  readonly id: string | null;
  readonly spot: Spot;
}

/** Reports every id that was already given, at its second place. */
export function checkUnique(given: readonly Given[], kind: string, report: Report): void {
  const seen = new Set<string>();
  const taken = new Set(given.map((each) => each.id));
  for (const { id, spot } of given) {
    if (id === null) continue;
    if (seen.has(id)) reportTaken(id, kind, spot, taken, report);
    seen.add(id);
  }
}

/** Ids that are there, and those that advice has given away. */
export interface TakenIds {
  has(id: string): boolean;
  add(id: string): unknown;
}

export function reportTaken(id: string, kind: string, spot: Spot, taken: TakenIds, report: Report): void {
  report.error(spot, {
    what: `This id belongs to another ${kind} already.`,
    found: id,
    expected: `an id that no other ${kind} has or had`,
    mend: `Write another id, such as “${freeId(id, taken)}”.`,
  });
}

/** Is taken from then on. */
function freeId(id: string, taken: TakenIds): string {
  let count = 2;
  while (taken.has(`${id}-${count}`)) count += 1;
  taken.add(`${id}-${count}`);
  return `${id}-${count}`;
}

/** For so many wrong ids a right one is looked for: that takes long among thousands. */
const MOST_ADVICE = 200;

/** Finds what an id refers to, or reports it with the nearest right one. */
export interface Lookup {
  find(id: string, spot: Spot): number | undefined;
}

/**
 * @param entries null for one whose id cannot be read
 * @param damaged tells ids whose entries have mistakes of their own: not reported again
 */
export function makeLookup(
  entries: readonly (Named | null)[],
  kind: string,
  damaged: (id: string) => boolean,
  report: Report,
): Lookup {
  const byId = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    if (entry && !byId.has(entry.id)) byId.set(entry.id, index);
  }
  const named = entries.filter((entry) => entry !== null);
  /** By wrong id: a slip is mostly made again and again. */
  const meant = new Map<string, string | undefined>();
  const nearestOf = (id: string): string | undefined => {
    if (!meant.has(id)) meant.set(id, meant.size < MOST_ADVICE ? nearestId(id, named) : undefined);
    return meant.get(id);
  };
  return {
    find(id, spot) {
      const index = byId.get(id);
      if (index === undefined && !damaged(id)) {
        const near = nearestOf(id);
        report.error(spot, {
          what: `There is no ${kind} with this id.`,
          found: id,
          expected: `the id of an ${kind} of this story`,
          mend: near ? `Did you mean “${near}”?` : `Add an ${kind} with “id: ${id}”, or correct the id.`,
        });
      }
      return index;
    },
  };
}
