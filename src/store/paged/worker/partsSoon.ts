/** Parts of an answer are told when the whole is not there soon: not each of them, if they come at once. */
export class PartsSoon<Part> {
  readonly #tell: (part: Part | undefined) => void;
  #latest: Part | undefined;
  #timer: ReturnType<typeof setTimeout> | null;
  #isOver = false;

  /** @param patience ms @param tell with the latest part, or with undefined while there is none */
  constructor(patience: number, tell: (part: Part | undefined) => void) {
    this.#tell = tell;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      tell(this.#latest);
    }, patience);
  }

  tell(part: Part): void {
    this.#latest = part;
    if (this.#timer === null && !this.#isOver) this.#tell(part);
  }

  /** The whole is there, or nothing more will come. */
  end(): void {
    this.#isOver = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}
