/** Which events of a story are soft, and how far the counts of a selection are ahead by that. */
import type { PlaceSet } from '../../model/placeSet.ts';
import { countedAhead, type Softs } from '../../model/softs.ts';
import type { EngineClient } from './engineClient.ts';
import { heldOnce, type HeldOnce } from './heldOnce.ts';

/** As `countedAhead` gives it. */
export type Ahead = (day: number) => number;

export interface HeldSofts extends HeldOnce<Softs> {
  /** Of the events of a set; null: not at hand. The same for the same set. */
  ahead(matching: PlaceSet): Ahead | null;
}

/**
 * @param count how many there are: of a story without any nothing is asked
 * @param ended told when they have come, or could not be had
 */
export function heldSofts(client: Pick<EngineClient, 'ask'>, count: number, ended: () => void): HeldSofts {
  const ask = () => client.ask('softs', null, new AbortController().signal);
  const held = heldOnce(ask, count === 0 ? NONE : null, ended);
  const known = new WeakMap<PlaceSet, Ahead>();
  return {
    ...held,
    ahead(matching) {
      const softs = held.value();
      if (!softs) return null;
      const ahead = known.get(matching) ?? countedAhead(softs, matching);
      known.set(matching, ahead);
      return ahead;
    },
  };
}

const NONE: Softs = {
  places: new Uint32Array(),
  stretches: new Uint32Array(),
  from: new Float64Array(),
  days: new Float64Array(),
  byEnd: new Uint32Array(),
};
