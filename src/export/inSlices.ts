/** Long work in short tasks, between which the page can answer. */
import { nextTask } from '../model/nextTask.ts';

/** A frame, about, ms. */
const SLICE = 16;

export interface Sliced<T, R> {
  readonly parts: readonly T[];
  readonly result: R;
}

/**
 * @param work does a little at each step
 * @throws the signal's reason when it is called off
 */
export async function inSlices<T, R>(work: Iterator<T, R>, signal?: AbortSignal): Promise<Sliced<T, R>> {
  const parts: T[] = [];
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return { parts, result: step.value };
    parts.push(step.value);
    if (performance.now() - began < SLICE) continue;
    await nextTask();
    signal?.throwIfAborted();
    began = performance.now();
  }
}
