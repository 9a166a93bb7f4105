/**
 * Reads JSON (RFC 8259) into plain values, as the annotations want them: numbers and the words true
 * and false stay the text that was written, a key with null is as good as none. Unlike JSON.parse it
 * says where a mistake is, refuses a key that stands twice, and can tell where every value stands.
 */
import type { YamlPath } from './problem.ts';
import type { YamlValue } from './yaml.ts';

export interface JsonFault {
  /** Offset into the text. */
  readonly at: number;
  readonly what: string;
  readonly expected: string;
  readonly mend: string;
}

export type JsonResult = { readonly value: YamlValue } | { readonly fault: JsonFault };

/** `[start, end)` of every key and value, by `rangeKey`. */
export type JsonRanges = Map<string, readonly [number, number]>;

/** Deeper than any annotation, and shallow enough for every stack. */
const DEEPEST = 32;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const CLOSE_OBJECT = 0x7d;
const ORDINARY = { enumerable: true, configurable: true, writable: true };

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const WORD = /true|false|null/y;

export function rangeKey(path: YamlPath, isKey = false): string {
  return JSON.stringify([isKey, ...path]);
}

/** What may be wrong: what, what is expected, how to mend it. */
const STUMBLES = {
  more: [
    'Something follows the end of the value.',
    'the end of the line',
    'Put the rest on a line of its own.',
  ],
  value: [
    'This is no JSON value.',
    'a text in quotation marks, a number, a list or { … }',
    'Put a text into double quotation marks: "text".',
  ],
  key: [
    'A key has to stand here.',
    'a key in double quotation marks',
    'Write "key": value, and no comma behind the last one.',
  ],
  twice: ['This key stands twice in the same entry.', 'every key once', 'Remove one of the two.'],
  colon: ['A colon is missing.', '“:” between key and value', 'Write "key": value.'],
  deep: ['This is nested too deep.', `at most ${DEEPEST} levels`, 'Remove the superfluous brackets.'],
  comma: [
    'A comma or a closing bracket is missing.',
    '“,” or the closing bracket',
    'Add it; a quotation mark inside a text is written \\".',
  ],
  open: [
    'A text is not closed.',
    'a closing quotation mark; \\n for a new line, \\t for a tab',
    'Add the quotation mark.',
  ],
  escape: [
    'A backslash begins an escape that does not exist.',
    String.raw`\\ for a backslash, \" for a quotation mark`,
    'Write two backslashes.',
  ],
} as const satisfies Record<string, readonly [what: string, expected: string, mend: string]>;

class Stumble extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.what);
    this.fault = fault;
  }
}

/** @param ranges filled with the place of everything, when it is given: that takes longer */
export function readJson(text: string, ranges?: JsonRanges): JsonResult {
  try {
    return { value: new Reader(text, ranges).whole() };
  } catch (error) {
    if (error instanceof Stumble) return { fault: error.fault };
    throw error;
  }
}

class Reader {
  readonly #text: string;
  readonly #ranges: JsonRanges | undefined;
  readonly #path: (string | number)[] = [];
  #at = 0;

  constructor(text: string, ranges: JsonRanges | undefined) {
    this.#text = text;
    this.#ranges = ranges;
  }

  whole(): YamlValue {
    const value = this.#value() ?? '';
    this.#skipSpace();
    if (this.#at < this.#text.length) this.#stumble('more');
    return value;
  }

  /** Undefined for null. */
  #value(): YamlValue | undefined {
    this.#skipSpace();
    const start = this.#at;
    const value = this.#anyValue();
    this.#ranges?.set(rangeKey(this.#path), [start, this.#at]);
    return value;
  }

  #anyValue(): YamlValue | undefined {
    switch (this.#text[this.#at]) {
      case '"':
        return this.#string();
      case '{':
        return this.#object();
      case '[':
        return this.#array();
      default: {
        const plain = this.#match(NUMBER) ?? this.#match(WORD);
        if (plain === undefined) this.#stumble('value');
        return plain === 'null' ? undefined : plain;
      }
    }
  }

  #object(): YamlValue {
    const entries: Record<string, YamlValue> = {};
    /** As far as the entries do not tell: those with null. */
    let empty: Set<string> | undefined;
    for (let isMore = this.#open(CLOSE_OBJECT); isMore; isMore = this.#next(CLOSE_OBJECT)) {
      this.#skipSpace();
      const start = this.#at;
      if (this.#text.charCodeAt(start) !== QUOTE) this.#stumble('key');
      const key = this.#string();
      if (Object.hasOwn(entries, key) || empty?.has(key)) {
        this.#at = start;
        this.#stumble('twice');
      }
      this.#path.push(key);
      this.#ranges?.set(rangeKey(this.#path, true), [start, this.#at]);
      this.#skipSpace();
      if (this.#text.charCodeAt(this.#at) !== COLON) this.#stumble('colon');
      this.#at += 1;
      const value = this.#value();
      this.#path.pop();
      if (value === undefined) (empty ??= new Set()).add(key);
      else if (key === '__proto__') Object.defineProperty(entries, key, { value, ...ORDINARY });
      else entries[key] = value;
    }
    return entries;
  }

  #array(): YamlValue {
    const items: YamlValue[] = [];
    for (let isMore = this.#open(CLOSE_ARRAY); isMore; isMore = this.#next(CLOSE_ARRAY)) {
      this.#path.push(items.length);
      const item = this.#value();
      this.#path.pop();
      if (item !== undefined) items.push(item);
    }
    return items;
  }

  /** Steps into a list or an object; tells whether it has members. */
  #open(close: number): boolean {
    if (this.#path.length >= DEEPEST) this.#stumble('deep');
    this.#at += 1;
    this.#skipSpace();
    if (this.#text.charCodeAt(this.#at) !== close) return true;
    this.#at += 1;
    return false;
  }

  /** Steps over what stands behind a member; tells whether another one follows. */
  #next(close: number): boolean {
    this.#skipSpace();
    const next = this.#text.charCodeAt(this.#at);
    if (next !== COMMA && next !== close) this.#stumble('comma');
    this.#at += 1;
    return next === COMMA;
  }

  #string(): string {
    const start = this.#at;
    let at = start + 1;
    let isPlain = true;
    for (let code = this.#text.charCodeAt(at); code !== QUOTE; code = this.#text.charCodeAt(at)) {
      if (Number.isNaN(code) || code < 0x20) {
        this.#at = at;
        this.#stumble('open');
      }
      if (code === BACKSLASH) {
        isPlain = false;
        at += 1;
      }
      at += 1;
    }
    this.#at = at + 1;
    if (isPlain) return this.#text.slice(start + 1, at);
    try {
      return JSON.parse(this.#text.slice(start, this.#at)) as string;
    } catch {
      this.#at = start;
      this.#stumble('escape');
    }
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #skipSpace(): void {
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at += 1;
  }

  #stumble(kind: keyof typeof STUMBLES): never {
    const [what, expected, mend] = STUMBLES[kind];
    throw new Stumble({ at: Math.min(this.#at, this.#text.length), what, expected, mend });
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
