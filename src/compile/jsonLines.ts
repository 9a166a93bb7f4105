/**
 * Events as JSON Lines: one event a line, with the keys that it has in YAML. The file is read a piece at a
 * time and each line checked as it comes, so that it may be larger than memory, and a mistake in one line
 * keeps no other from being read.
 */
import { closeSync, readSync } from 'node:fs';
import type { AnnotationFile, EventLines, Fault, LineVisitor } from './annotationFile.ts';
import { NumberColumn } from './columns/growing.ts';
import { rangeKey, readJson } from './json.ts';
import type { JsonRanges } from './json.ts';
import type { Pace } from './pace.ts';
import type { Place, Spot, YamlPath } from './problem.ts';
import { decodeText, shown } from './text.ts';

/** Bytes; an event that is longer is none. */
const LONGEST_LINE = 1_000_000;
const MOST_EVENTS = 2_000_000;
/** Bytes that are read at a time; more than the longest line. */
const SLICE = 4_000_000;
const LF = 10;

/**
 * @param handle of the open file; closed by `lines.close`
 * @param size bytes
 */
export function jsonLines(name: string, handle: number, size: number): AnnotationFile {
  const lines = new JsonLines(name, handle, size);
  return {
    name,
    value: lines.isBlank() ? null : { events: [] },
    faults: [],
    lines,
    place: (spot) => {
      const { line, text, ranges } = lines.lookUp(spot.path);
      return placeOn(line, text, rangeOf(text, ranges, spot));
    },
    written: (spot) => {
      const { text, ranges } = lines.lookUp(spot.path);
      return text.slice(...rangeOf(text, ranges, spot));
    },
  };
}

interface Line {
  /** From 1. */
  readonly number: number;
  /** Offset in the file. */
  readonly start: number;
  readonly length: number;
  /** null when it is too long. Overwritten by the next lines. */
  readonly bytes: Buffer | null;
}

class JsonLines implements EventLines {
  readonly #name: string;
  readonly #handle: number;
  readonly #size: number;
  /** Of each event the number of its line, and where that begins. */
  readonly #numbers = new NumberColumn(Uint32Array);
  readonly #starts = new NumberColumn(Float64Array);
  /** The line that was looked up last: several mistakes of one event follow each other. */
  #last: { readonly line: number; readonly text: string; ranges: JsonRanges | null } | null = null;

  constructor(name: string, handle: number, size: number) {
    this.#name = name;
    this.#handle = handle;
    this.#size = size;
  }

  isBlank(): boolean {
    for (const { bytes } of this.#lines()) {
      if (bytes === null) return false;
      const decoded = decodeText(bytes);
      if (!decoded.ok || decoded.text.trimEnd() !== '') return false;
    }
    return true;
  }

  async each({ event, fault }: LineVisitor, pace: Pace): Promise<void> {
    const wrong = (line: number, finding: Fault['finding'], text = '', at = 0) =>
      fault({ place: placeOn(line, text, [at, at + 1]), finding });
    for (const { number, start, length, bytes } of this.#lines()) {
      if (number % 1000 === 0) await pace(`Reading ${this.#name}`, start, this.#size);
      if (this.#numbers.length >= MOST_EVENTS) {
        wrong(number, tooMany());
        return;
      }
      const decoded = bytes && decodeText(bytes);
      if (!decoded) wrong(number, tooLong(length));
      else if (!decoded.ok) wrong(number, decoded.finding);
      else {
        const text = decoded.text.trimEnd();
        const result = text === '' ? null : readJson(text);
        if (result && 'fault' in result) {
          const { at, ...finding } = result.fault;
          wrong(number, { ...finding, found: foundAt(text, at) }, text, at);
        } else if (result) {
          this.#numbers.push(number);
          this.#starts.push(start);
          this.#last = { line: number, text, ranges: null };
          event(result.value, this.#numbers.length - 1);
        }
      }
    }
  }

  lookUp(path: YamlPath): { readonly line: number; readonly text: string; readonly ranges: JsonRanges } {
    const index = Number(path[1]);
    const isKnown = index < this.#numbers.length;
    const line = isKnown ? this.#numbers.at(index) : 1;
    if (this.#last?.line !== line) {
      this.#last = { line, text: this.#textAt(isKnown ? this.#starts.at(index) : 0), ranges: null };
    }
    const { text } = this.#last;
    const ranges: JsonRanges = this.#last.ranges ?? new Map();
    if (this.#last.ranges === null) readJson(text, ranges);
    this.#last.ranges = ranges;
    return { line, text, ranges };
  }

  close(): void {
    closeSync(this.#handle);
  }

  #textAt(start: number): string {
    const slice = Buffer.allocUnsafe(LONGEST_LINE + 1);
    const bytes = slice.subarray(0, readSync(this.#handle, slice, 0, slice.length, start));
    const end = bytes.indexOf(LF);
    const decoded = decodeText(end < 0 ? bytes : bytes.subarray(0, end));
    return decoded.ok ? decoded.text.trimEnd() : '';
  }

  *#lines(): Generator<Line> {
    const slice = Buffer.allocUnsafe(Math.min(SLICE, this.#size + LONGEST_LINE));
    /** Bytes of a line that has begun: those in the slice, and those before it. */
    let kept = 0;
    let before = 0;
    let number = 1;
    for (let position = 0; ; ) {
      const read = readSync(this.#handle, slice, kept, slice.length - kept, position);
      const bytes = slice.subarray(0, kept + read);
      const offset = position - kept;
      position += read;
      let start = 0;
      const line = (end: number): Line => {
        const length = before + end - start;
        const own = length > LONGEST_LINE ? null : bytes.subarray(start, end);
        return { number: number++, start: offset + start - before, length, bytes: own };
      };
      for (let end = bytes.indexOf(LF, kept); end >= 0; end = bytes.indexOf(LF, start)) {
        yield line(end);
        before = 0;
        start = end + 1;
      }
      if (read === 0) {
        if (bytes.length > start || before > 0) yield line(bytes.length);
        return;
      }
      kept = bytes.length - start;
      if (kept > LONGEST_LINE) {
        before += kept;
        kept = 0;
      } else bytes.copy(slice, 0, start);
    }
  }
}

function placeOn(line: number, text: string, [start, end]: readonly [number, number]): Place {
  return { line, column: start + 1, length: Math.max(1, end - start), source: oneLine(text) };
}

/** A carriage return in the middle of a line ends it for some programs. */
function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** Of the value, its key, or the nearest thing around it that is there. */
function rangeOf(text: string, ranges: JsonRanges, { path, key, at, length }: Spot): [number, number] {
  const own = path.slice(2);
  for (let depth = own.length; depth >= 0; depth -= 1) {
    const isWhole = depth === own.length;
    const range = ranges.get(rangeKey(own.slice(0, depth), key && isWhole));
    if (!range) continue;
    const [start, end] = range;
    // What is missing: the bracket of what should hold it, or the text that stands for it all.
    if (!isWhole && text[start] !== '"') return [start, start + 1];
    const inside = at === undefined || text[start] !== '"' ? undefined : offsetInside(text, range, at);
    return inside === undefined ? [start, end] : [inside, Math.min(inside + (length ?? 1), end)];
  }
  return [0, 1];
}

/** Offset of a character of a text, where every escape counts as the character it stands for. */
function offsetInside(text: string, [start, end]: readonly [number, number], at: number): number | undefined {
  let count = 0;
  // Leading white space is not part of the value.
  let isLeading = true;
  let afterSpace = false;
  for (const { 0: unit, index } of text.slice(start + 1, end - 1).matchAll(/\\u[\da-fA-F]{4}|\\.|[^\\]/gs)) {
    const isSpace = /^(?:\s|\\[nrt]|\\u00(?:20|a0|09|0a|0d))$/i.test(unit);
    if (isSpace && (isLeading || afterSpace)) continue;
    if (count === at) return start + 1 + index;
    isLeading = false;
    afterSpace = isSpace;
    count += 1;
  }
  return undefined;
}

function foundAt(text: string, at: number): string {
  return at >= text.length ? 'the end of the line' : shown(text.slice(at), 48);
}

function tooMany(): Fault['finding'] {
  return {
    what: 'There are too many events in this file.',
    found: 'another one',
    expected: `at most ${MOST_EVENTS}`,
    mend: 'Leave events out, or make several stories of them.',
  };
}

function tooLong(bytes: number): Fault['finding'] {
  return {
    what: 'This line is too long for an event.',
    found: `${bytes} bytes`,
    expected: `at most ${LONGEST_LINE}, and one event on every line`,
    mend: 'Divide the file into lines, one event each.',
  };
}
