/** Events as they are written: as JSON, one a line, in bytes rather than as objects. */
import { NumberColumn } from '../columns/growing.ts';
import { Spill } from '../columns/spill.ts';
import type { WrittenEvent } from './writtenEvents.ts';

/** Bytes of a piece of the file. */
const PIECE = 1 << 20;

export class EventLines implements Iterable<WrittenEvent> {
  readonly #lines = new Spill();
  readonly #ends = new NumberColumn(Float64Array);

  get length(): number {
    return this.#ends.length;
  }

  add(event: WrittenEvent): void {
    this.#lines.text(`${JSON.stringify(event)}\n`);
    this.#ends.push(this.#lines.length);
  }

  *[Symbol.iterator](): Generator<WrittenEvent> {
    let start = 0;
    for (let i = 0; i < this.length; i++) {
      const end = this.#ends.at(i);
      yield JSON.parse(this.#read(start, end).toString('utf8')) as WrittenEvent;
      start = end;
    }
  }

  /** The whole file, piece by piece. */
  *pieces(): Generator<Buffer> {
    for (let start = 0; start < this.#lines.length; start += PIECE) {
      yield this.#read(start, Math.min(start + PIECE, this.#lines.length));
    }
  }

  /** Nothing can be read from then on. */
  close(): void {
    this.#lines.close();
  }

  #read(start: number, end: number): Buffer {
    const bytes = Buffer.allocUnsafe(end - start);
    this.#lines.read(start, bytes);
    return bytes;
  }
}
