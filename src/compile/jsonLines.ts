/**
 * Events as JSON Lines: one event a line, with the keys that it has in YAML. Lines are decoded one by
 * one, so that a file may be larger than a text can be, and a mistake in one keeps no other from being
 * read.
 */
import type { AnnotationFile, Fault } from './annotationFile.ts';
import { rangeKey, readJson } from './json.ts';
import type { JsonRanges } from './json.ts';
import type { Pace } from './pace.ts';
import { MOST_PROBLEMS } from './problem.ts';
import type { Place, Spot, YamlPath } from './problem.ts';
import { decodeText, shown } from './text.ts';
import type { YamlValue } from './yaml.ts';

/** Bytes; an event that is longer is none. */
const LONGEST_LINE = 1_000_000;
const MOST_EVENTS = 2_000_000;
const LF = 10;

export async function readJsonLines(name: string, bytes: Buffer, pace: Pace): Promise<AnnotationFile> {
  const events: YamlValue[] = [];
  const faults: Fault[] = [];
  /** Per event, and per fault, the line that it stands on, from 1. */
  const lineOf: number[] = [];
  const starts: number[] = [];
  const wrong = (line: number, finding: Fault['finding'], text = '', at = 0) =>
    faults.push({ place: placeOn(line, text, [at, at + 1]), finding });

  for (let start = 0; start < bytes.length && faults.length <= MOST_PROBLEMS; ) {
    const found = bytes.indexOf(LF, start);
    const end = found < 0 ? bytes.length : found;
    starts.push(start);
    const line = starts.length;
    if (line % 1000 === 0) await pace(`Reading ${name}`, start, bytes.length);
    if (events.length >= MOST_EVENTS) {
      wrong(line, tooMany());
      break;
    }
    if (end - start > LONGEST_LINE) wrong(line, tooLong(end - start));
    else {
      const decoded = decodeText(bytes.subarray(start, end));
      if (!decoded.ok) wrong(line, decoded.finding);
      else {
        const text = decoded.text.trimEnd();
        const result = text === '' ? null : readJson(text);
        if (result && 'fault' in result) {
          const { at, ...finding } = result.fault;
          wrong(line, { ...finding, found: foundAt(text, at) }, text, at);
        } else if (result) {
          events.push(result.value);
          lineOf.push(line);
        }
      }
    }
    start = end + 1;
  }

  const textOf = (line: number): string => {
    const start = starts[line - 1] ?? 0;
    const decoded = decodeText(bytes.subarray(start, (starts[line] ?? bytes.length + 1) - 1));
    return decoded.ok ? decoded.text.trimEnd() : '';
  };
  // Several mistakes of one event follow each other.
  let last: { line: number; text: string; ranges: JsonRanges } | undefined;
  const lookUp = (path: YamlPath) => {
    const line = lineOf[Number(path[1])] ?? 1;
    if (last?.line !== line) {
      last = { line, text: textOf(line), ranges: new Map() };
      readJson(last.text, last.ranges);
    }
    return last;
  };
  return {
    name,
    value: events.length > 0 || faults.length > 0 ? { events } : null,
    faults,
    place: (spot) => {
      const { line, text, ranges } = lookUp(spot.path);
      return placeOn(line, text, rangeOf(text, ranges, spot));
    },
    written: (spot) => {
      const { text, ranges } = lookUp(spot.path);
      return text.slice(...rangeOf(text, ranges, spot));
    },
  };
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
