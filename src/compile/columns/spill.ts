/**
 * Bytes that are written one after another and read in any order: in memory while they are few, beyond
 * that in a temporary file, which is gone when the process is, however it ends.
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PIECE = 1 << 20;
/** Of the pieces in memory; 32 MB. */
const MOST_PIECES = 32;

export class Spill {
  /** Full, but for the last. */
  readonly #pieces: Buffer[] = [];
  readonly #most: number;
  #inFile = 0;
  #length = 0;
  #file: TemporaryFile | null = null;

  /** @param most pieces of a megabyte that may stay in memory */
  constructor(most = MOST_PIECES) {
    this.#most = most;
  }

  /** Bytes written so far: where the next ones will stand. */
  get length(): number {
    return this.#length;
  }

  /** @returns how many bytes it took, in UTF-8 */
  text(text: string): number {
    const at = this.#length % PIECE;
    // In UTF-8 a unit takes up to three bytes.
    if (at > 0 && at + text.length * 3 <= PIECE) {
      const bytes = this.#pieces.at(-1)!.write(text, at, 'utf8');
      this.#length += bytes;
      return bytes;
    }
    const bytes = Buffer.from(text, 'utf8');
    for (let done = 0; done < bytes.length; ) {
      const start = this.#length % PIECE;
      if (start === 0) this.#nextPiece();
      const copied = bytes.copy(this.#pieces.at(-1)!, start, done);
      done += copied;
      this.#length += copied;
    }
    return bytes.length;
  }

  /** Copies what stands at `start` into a buffer that has room for it. */
  read(start: number, target: Buffer): void {
    for (let done = 0; done < target.length; ) {
      const at = start + done;
      const end = this.#inFile * PIECE;
      if (at < end) {
        const length = Math.min(target.length - done, end - at);
        done += readSync(this.#file!.handle, target, done, length, at);
      } else {
        const piece = this.#pieces[Math.floor(at / PIECE) - this.#inFile]!;
        done += piece.copy(target, done, at % PIECE);
      }
    }
  }

  close(): void {
    this.#file?.close();
    this.#file = null;
  }

  #nextPiece(): void {
    if (this.#pieces.length < this.#most) {
      this.#pieces.push(Buffer.allocUnsafeSlow(PIECE));
      return;
    }
    this.#file ??= new TemporaryFile();
    for (const piece of this.#pieces) {
      for (let done = 0; done < PIECE; ) {
        done += writeSync(this.#file.handle, piece, done, PIECE - done, this.#inFile * PIECE + done);
      }
      this.#inFile += 1;
    }
    this.#pieces.length = 1;
  }
}

/** Where systems let it, it has no name from the start: nobody finds it, and no interruption leaves it. */
class TemporaryFile {
  readonly handle: number;
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'dateline-'));

  constructor() {
    this.handle = openSync(path.join(this.#folder, 'details'), 'wx+', 0o600);
    this.#remove();
  }

  close(): void {
    closeSync(this.handle);
    this.#remove();
  }

  #remove(): void {
    try {
      rmSync(this.#folder, { recursive: true, force: true });
    } catch {
      // Some systems keep an open file's name until it is closed.
    }
  }
}
