/** Reads a JSON object key by key and remembers what nobody asked for, so that it can be reported. */
import { shown } from '../text.ts';
import { isObject } from './json.ts';
import type { Json, JsonObject } from './json.ts';

export class ForeignObject {
  private readonly object: JsonObject;
  private readonly name: string;
  private readonly taken = new Set<string>();
  private readonly parts: ForeignObject[] = [];

  /** @param name what to call it in front of its keys: "media." */
  constructor(value: Json | undefined, name = '') {
    this.object = isObject(value) ? value : {};
    this.name = name;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.object, key);
  }

  keys(): string[] {
    return Object.keys(this.object);
  }

  /** The value, without asking for it. */
  peek(key: string): Json | undefined {
    return this.has(key) ? this.object[key] : undefined;
  }

  /** The value itself; undefined when there is none. */
  raw(key: string): Json | undefined {
    this.taken.add(key);
    return this.peek(key);
  }

  /** A text or a number as text; '' for anything else, which then counts as not asked for. */
  text(key: string): string {
    const value = this.raw(key);
    if (typeof value === 'string') return value.trim();
    if (typeof value === 'number') return String(value);
    if (value !== undefined) this.taken.delete(key);
    return '';
  }

  /** The object that stands there, an empty one otherwise. */
  part(key: string): ForeignObject {
    const value = this.raw(key);
    if (!isObject(value)) this.taken.delete(key);
    const part = new ForeignObject(value, `${this.name}${key}.`);
    this.parts.push(part);
    return part;
  }

  /** The list that stands there; an empty one otherwise. */
  list(key: string): readonly Json[] {
    const value = this.raw(key);
    if (Array.isArray(value)) return value as readonly Json[];
    this.taken.delete(key);
    return [];
  }

  /** Keys with something in them that nobody asked for, parts included, each with its value for a message. */
  rest(): string[] {
    const own = Object.entries(this.object)
      .filter(([key, value]) => !this.taken.has(key) && !isEmpty(value))
      .map(([key, value]) => `${this.name}${key} ${shown(written(value), 300)}`);
    return [...own, ...this.parts.flatMap((part) => part.rest())];
  }
}

function isEmpty(value: Json): boolean {
  if (value === null || value === '' || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** For a message: texts as they are, anything else as JSON. */
export function written(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    // Nested deeper than can be written.
    return '{…}';
  }
}
