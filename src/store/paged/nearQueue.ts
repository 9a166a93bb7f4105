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
  /** What the page wants now. */
  want(wanted: Wanted): Outlook;
  /** What has failed is asked for as soon as it is wanted again. */
  forgive(): void;
}

export interface Outlook {
  /** It is on its way or waits its turn. */
  readonly pending: boolean;
  /** Why it could not be had the last time, until it has come. */
  readonly error: Error | null;
}

/** More than one, as the overview and the plane may ask in turn. */
const MOST_WAITING = 2;
/** A question is wanted as long as it was asked for among so many of the last ones. */
const RECENT = 3;
/** What failed is not asked for again at once, ms. */
export const AFTER_FAILURE = 3000;

interface Asked extends Wanted {
  /** The last time that it was wanted. */
  turn: number;
}

interface Out extends Asked {
  readonly controller: AbortController;
  /** Another try was asked for since it went out. */
  forgiven: boolean;
}

interface FailedQuestion {
  readonly error: Error;
  /** Not to be asked again before, ms since the epoch. */
  readonly until: number;
}

/** @param ended told when a question has failed */
export function nearQueue(
  client: EngineClient,
  answered: (wanted: Wanted, answer: NearAnswer) => void,
  ended: () => void,
): NearQueue {
  let turn = 0;
  let out: Out | null = null;
  let waiting: Asked[] = [];
  const failures = new Map<string, FailedQuestion>();

  const next = (): void => {
    const wanted = waiting.shift();
    if (!wanted) return;
    const controller = new AbortController();
    const asked: Out = { ...wanted, controller, forgiven: false };
    out = asked;
    const hear = (answer: NearAnswer): void => {
      if (out === asked) answered(asked, answer);
    };
    client
      .ask('near', asked.question(), controller.signal, hear)
      .then(
        (answer) => {
          if (out === asked) failures.delete(asked.key);
          hear(answer);
        },
        (error: Error) => {
          // What is at hand stays drawn.
          if (out === asked) failures.set(asked.key, { error, until: asked.forgiven ? 0 : Date.now() + AFTER_FAILURE });
        },
      )
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
      const failed = failures.get(wanted.key);
      const error = failed?.error ?? null;
      if (out?.key === wanted.key) {
        out.turn = turn;
        return { pending: true, error };
      }
      if (failed && Date.now() < failed.until) return { pending: false, error };
      const others = waiting.filter(({ key, turn: last }) => key !== wanted.key && turn - last <= RECENT);
      waiting = [{ ...wanted, turn }, ...others].slice(0, MOST_WAITING);
      if (out && (out.matching !== wanted.matching || turn - out.turn > RECENT)) {
        out.controller.abort();
        out = null;
      }
      if (!out) next();
      return { pending: true, error };
    },
    forgive() {
      for (const [key, { error }] of failures) failures.set(key, { error, until: 0 });
      if (out) out.forgiven = true;
    },
  };
}
