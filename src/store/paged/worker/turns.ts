/** Work that can wait lets what the reader is waiting for go first. */
export class Turns {
  #urgent = 0;
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

  /** Resolves when nothing urgent is going on, and the messages that have come have been read. */
  async next(signal: AbortSignal): Promise<void> {
    do {
      await new Promise((read) => setTimeout(read, 0));
      signal.throwIfAborted();
      if (this.#urgent > 0) await new Promise<void>((go) => this.#waiting.push(go));
      signal.throwIfAborted();
    } while (this.#urgent > 0);
  }
}
