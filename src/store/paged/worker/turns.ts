import { nextTask } from '../../../model/nextTask.ts';

/** Messages are read so often, ms: a timer takes 4 of them in itself, however short it is. */
const SLICE = 8;
/** So long, ms, one piece of work waits for what is urgent: somebody may zoom without end. */
const PATIENCE = 100;

/** Work that can wait lets what the reader is waiting for go first. */
export class Turns {
  #urgent = 0;
  #read = -Infinity;
  #waiting: (() => void)[] = [];

  /** Until it has ended, what can wait waits. */
  async urgent<T>(work: () => Promise<T>): Promise<T> {
    this.#urgent += 1;
    try {
      return await work();
    } finally {
      this.#urgent -= 1;
      if (this.#urgent === 0) this.#waiting.splice(0).forEach((go) => go());
    }
  }

  /**
   * Resolves when nothing urgent is going on, or has been for long, and the messages that had come a moment ago
   * have been read.
   */
  async next(signal: AbortSignal): Promise<void> {
    const begun = performance.now();
    do {
      if (performance.now() - this.#read >= SLICE) {
        await nextTask();
        this.#read = performance.now();
      }
      signal.throwIfAborted();
      if (this.#urgent > 0) await this.#quiet(begun + PATIENCE - performance.now());
      signal.throwIfAborted();
    } while (this.#urgent > 0 && performance.now() - begun < PATIENCE);
  }

  /** @param most ms to wait for it */
  async #quiet(most: number): Promise<void> {
    let late: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((go) => {
      this.#waiting.push(go);
      late = setTimeout(go, most);
    });
    clearTimeout(late);
  }
}
