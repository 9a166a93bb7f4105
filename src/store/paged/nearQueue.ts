/**
 * Questions about what is near, to the engine one at a time: while one is out, the newest others wait.
 * What the page has stopped asking for is cancelled as soon as something else is waiting.
 */
import type { PlaceSet } from '../../model/placeSet.ts';
import type { EngineClient } from './engineClient.ts';
import type { NearAnswer, NearQuestion } from './protocol.ts';

export interface Wanted {
  readonly key: string;
  readonly matching: PlaceSet;
  readonly question: () => NearQuestion;
}

export interface NearQueue {
  /** What the page wants now; false where it has failed a moment ago, and is not to be waited for. */
  want(wanted: Wanted): boolean;
}

/** More than one, as the overview and the plane may ask in turn. */
const MOST_WAITING = 2;
/** A question is wanted as long as it was asked for among so many of the last ones. */
const RECENT = 3;
/** What failed is not asked for again at once, ms. */
const AFTER_FAILURE = 3000;

interface Asked extends Wanted {
  /** The last time that it was wanted. */
  turn: number;
}

/** @param ended told when a question has failed */
export function nearQueue(
  client: EngineClient,
  answered: (wanted: Wanted, answer: NearAnswer) => void,
  ended: () => void,
): NearQueue {
  let turn = 0;
  let out: (Asked & { readonly controller: AbortController }) | null = null;
  let waiting: Asked[] = [];
  const failures = new Map<string, number>();

  const next = (): void => {
    const wanted = waiting.shift();
    if (!wanted) return;
    const controller = new AbortController();
    const asked = { ...wanted, controller };
    out = asked;
    const hear = (answer: NearAnswer): void => {
      if (out === asked) answered(asked, answer);
    };
    client
      .ask('near', asked.question(), controller.signal, hear)
      .then(hear, () => {
        // What is at hand stays drawn; whoever asks for an event, a list or a filter is told what is wrong.
        if (out === asked) failures.set(asked.key, Date.now());
      })
      .finally(() => {
        if (out !== asked) return;
        out = null;
        if (failures.has(asked.key)) ended();
        next();
      });
  };

  return {
    want(wanted) {
      turn += 1;
      if (out?.key === wanted.key) {
        out.turn = turn;
        return true;
      }
      if (Date.now() - (failures.get(wanted.key) ?? -Infinity) < AFTER_FAILURE) return false;
      failures.delete(wanted.key);
      const others = waiting.filter(({ key, turn: last }) => key !== wanted.key && turn - last <= RECENT);
      waiting = [{ ...wanted, turn }, ...others].slice(0, MOST_WAITING);
      if (out && (out.matching !== wanted.matching || turn - out.turn > RECENT)) {
        out.controller.abort();
        out = null;
      }
      if (!out) next();
      return true;
    },
  };
}
