/** How many events begin on which day: what the pyramid's bins are added up from. */

export class DaySeries {
  readonly #days: number[] = [];
  readonly #counts: number[] = [];

  /** Of days that come in ascending order. */
  add(day: number): void {
    const last = this.#days.length - 1;
    if (this.#days[last] === day) this.#counts[last]! += 1;
    else {
      this.#days.push(day);
      this.#counts.push(1);
    }
  }

  /** Days on which events begin, ascending. */
  get days(): readonly number[] {
    return this.#days;
  }

  get counts(): readonly number[] {
    return this.#counts;
  }

  /**
   * Events that begin in each of the bins that have any, ascending.
   *
   * @param level bins are 2^level days long
   * @param first number of the first bin
   * @param bins how many
   */
  *bins(level: number, first: number, bins: number): Generator<[bin: number, count: number]> {
    const length = 2 ** level;
    const end = (first + bins) * length;
    let bin = first;
    let count = 0;
    for (let i = this.#firstFrom(first * length); i < this.#days.length && this.#days[i]! < end; i++) {
      const next = Math.floor(this.#days[i]! / length);
      if (next !== bin) {
        if (count > 0) yield [bin, count];
        bin = next;
        count = 0;
      }
      count += this.#counts[i]!;
    }
    if (count > 0) yield [bin, count];
  }

  #firstFrom(day: number): number {
    let low = 0;
    let high = this.#days.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#days[middle]! < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
