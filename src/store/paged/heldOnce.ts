/** What is asked of the engine once, when it is first wanted, and then kept. */
import { AFTER_FAILURE, type Outlook } from './nearQueue.ts';

export interface HeldOnce<T> {
  /** Asks for it where it is not at hand. */
  want(): Outlook;
  /** The same for later: nobody is told when it has come, unless it is wanted meanwhile. */
  warm(): void;
  /** null: not at hand. */
  value(): T | null;
  /** What has failed is asked for as soon as it is wanted again. */
  forgive(): void;
}

/**
 * @param known where there is nothing to be asked for
 * @param ended told when it has come that was wanted, or could not be had
 */
export function heldOnce<T extends object>(
  ask: () => Promise<T>,
  known: T | null,
  ended: () => void,
): HeldOnce<T> {
  let held = known;
  let isOut = false;
  let isWanted = false;
  /** Another try was asked for since it went out. */
  let forgiven = false;
  let error: Error | null = null;
  /** Not to be asked again before, ms since the epoch. */
  let until = 0;

  const fetch = async (): Promise<void> => {
    [isOut, forgiven] = [true, false];
    try {
      held = await ask();
      error = null;
    } catch (reason) {
      error = reason as Error;
      until = forgiven ? 0 : Date.now() + AFTER_FAILURE;
    }
    isOut = false;
    if (isWanted) ended();
  };
  const warm = (): void => {
    if (!held && !isOut && Date.now() >= until) void fetch();
  };

  return {
    want() {
      isWanted = true;
      warm();
      return { pending: isOut, error };
    },
    warm,
    value: () => held,
    forgive() {
      until = 0;
      forgiven = true;
    },
  };
}
