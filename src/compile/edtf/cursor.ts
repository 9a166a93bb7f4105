/** Reads a stretch of a text from left to right. */
import { EdtfFault } from './fault.ts';

export class Cursor {
  readonly text: string;
  /** Offset of the next character in the whole text. */
  at: number;
  /** Where the stretch ends. */
  readonly end: number;

  constructor(text: string, at = 0, end = text.length) {
    this.text = text;
    this.at = at;
    this.end = end;
  }

  /** What is left of the stretch. */
  get rest(): string {
    return this.text.slice(this.at, this.end);
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  /** Takes what the pattern matches right here; null when it does not match. */
  take(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.rest);
    if (match?.index !== 0) return null;
    this.at += match[0].length;
    return match;
  }

  /** Whether the pattern matches right here. */
  sees(pattern: RegExp): boolean {
    return pattern.exec(this.rest)?.index === 0;
  }

  /** Reports a fault, here or at an earlier offset; `length` says how much of the text is at fault. */
  fail(expected: string, mend: string, at = this.at, length = this.end - at): never {
    throw new EdtfFault({ at, found: this.text.slice(at, at + length), expected, mend });
  }
}
