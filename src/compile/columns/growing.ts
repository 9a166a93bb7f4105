/** Columns that grow by a row at a time, in typed arrays: a million events as objects would not fit. */

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

export class NumberColumn<T extends Numbers> {
  readonly #make: new (length: number) => T;
  #values: T;
  #length = 0;

  /** @param make which numbers: `Uint32Array` */
  constructor(make: new (length: number) => T) {
    this.#make = make;
    this.#values = new make(256);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new this.#make(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = value;
  }

  at(row: number): number {
    return this.#values[row]!;
  }
}

/** Short lists of numbers, one for each row. */
export class ListColumn {
  readonly #values = new NumberColumn(Uint32Array);
  readonly #ends = new NumberColumn(Uint32Array);

  push(list: readonly number[]): void {
    for (const value of list) this.#values.push(value);
    this.#ends.push(this.#values.length);
  }

  at(row: number): number[] {
    const list: number[] = [];
    this.each(row, (value) => list.push(value));
    return list;
  }

  each(row: number, visit: (value: number) => void): void {
    const end = this.#ends.at(row);
    for (let i = row === 0 ? 0 : this.#ends.at(row - 1); i < end; i++) visit(this.#values.at(i));
  }
}
