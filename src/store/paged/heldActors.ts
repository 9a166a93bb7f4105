/** What is at hand of the actors whose rows are shown: of each the finest answer that covers the window. */
import type { PlaceSet } from '../../model/placeSet.ts';
import type { ActorIndex, Interval } from '../../model/units.ts';
import type { CountUnderWay } from '../underWay.ts';
import type { Held, HeldAnswers } from './heldAnswers.ts';
import { tellsUntil, underWayFrom } from './heldSpans.ts';

export interface HeldActors {
  /** What holds each one's counts. */
  readonly counts: ReadonlyMap<ActorIndex, Held>;
  /** What says how many of its events are under way, to the window's end. */
  readonly lasting: ReadonlyMap<ActorIndex, Held>;
  /** The same as long as all of it comes from the same answers. */
  readonly key: string;
  /** Of its matching events; null: not at hand. */
  underWayOf(actor: ActorIndex): CountUnderWay | null;
}

/** @param until to where it must be known how many are under way @param window as far as the story goes */
export function heldActors(
  held: HeldAnswers, actors: readonly ActorIndex[], matching: PlaceSet, window: Interval, until: number,
): HeldActors {
  const bestOf = (rankOf: (one: Held, actor: ActorIndex) => number): Map<ActorIndex, Held> => {
    const found = new Map<ActorIndex, Held>();
    for (const actor of actors) {
      const best = held.best(window, (one) => (one.matching === matching ? rankOf(one, actor) : Infinity));
      if (best) found.set(actor, best);
    }
    return found;
  };
  const counts = bestOf((one, actor) => (one.actors.has(actor) ? one.bins.level : Infinity));
  const lasting = bestOf((one, actor) => (tellsUntil(one, actor, until) ? 0 : Infinity));
  return {
    counts,
    lasting,
    key: actors.map((actor) => [actor, counts.get(actor)?.id, lasting.get(actor)?.id].join(':')).join(' '),
    underWayOf(actor) {
      const own = lasting.get(actor);
      return own ? underWayFrom(own, actor) : null;
    },
  };
}
