/** How far the counts of a selection are ahead of what is spread, asked for once for each selection. */
import type { PlaceSet } from '../../model/placeSet.ts';
import { aheadAt, NOTHING_AHEAD, type AheadLine } from '../../model/softs.ts';
import type { EngineClient } from './engineClient.ts';
import { heldOnce, type HeldOnce } from './heldOnce.ts';
import type { Outlook } from './nearQueue.ts';

/** As `aheadAt` gives it. */
export type Ahead = (day: number) => number;

export interface HeldAhead {
  /** Asks for it where it is not at hand. */
  want(matching: PlaceSet): Outlook;
  /** The same for later. */
  warm(matching: PlaceSet): void;
  /** null: not at hand. The same for the same set. */
  of(matching: PlaceSet): Ahead | null;
  /** What has failed is asked for as soon as it is wanted again. */
  forgive(): void;
}

/**
 * @param count how many soft events there are: of a story without any nothing is asked
 * @param ended told when something has come that was wanted, or could not be had
 */
export function heldAhead(client: Pick<EngineClient, 'ask'>, count: number, ended: () => void): HeldAhead {
  const known = new WeakMap<PlaceSet, HeldOnce<AheadLine>>();
  const lines = new WeakMap<AheadLine, Ahead>();
  /** Those of the latest try, which have failed if anything has. */
  let tried = new Set<HeldOnce<AheadLine>>();

  const held = (matching: PlaceSet): HeldOnce<AheadLine> => {
    const found = known.get(matching);
    if (found) return found;
    const ask = () => client.ask('ahead', { matching: matching.words }, new AbortController().signal);
    const made = heldOnce(ask, count === 0 ? NOTHING_AHEAD : null, ended);
    known.set(matching, made);
    return made;
  };
  return {
    want(matching) {
      const one = held(matching);
      const outlook = one.want();
      if (outlook.error) tried.add(one);
      return outlook;
    },
    warm: (matching) => held(matching).warm(),
    of(matching) {
      const line = held(matching).value();
      if (!line) return null;
      const ahead = lines.get(line) ?? aheadAt(line);
      lines.set(line, ahead);
      return ahead;
    },
    forgive() {
      for (const one of tried) one.forgive();
      tried = new Set();
    },
  };
}
