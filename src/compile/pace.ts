/** Long work that can be watched, and lets other work go on between its steps. */
import { setImmediate } from 'node:timers/promises';

/**
 * Called now and then by long work.
 *
 * @param what “Reading events.jsonl”, for people
 * @param done of `total`, in whatever is counted
 * @param total null when it is not known
 */
export type Pace = (what: string, done: number, total: number | null) => Promise<void>;

/** How long other work has to wait at most, ms. */
const STRETCH = 50;

export function paceOf(onProgress?: (done: number, total: number | null, what: string) => void): Pace {
  let last = performance.now();
  return async (what, done, total) => {
    if (performance.now() - last < STRETCH) return;
    onProgress?.(done, total, what);
    await setImmediate();
    last = performance.now();
  };
}
