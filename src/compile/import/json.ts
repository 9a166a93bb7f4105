/** JSON of unknown origin. */
import { lineAt, shown } from '../text.ts';
import { ImportError } from './imported.ts';
import { offsetOfMistake } from './jsonMistake.ts';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Reads JSON, or throws an ImportError that names line and column. */
export function parseJson(text: string, file: string): Json {
  const abyss = nestedTooDeep(text);
  if (abyss !== null) {
    const place = placeAt(text, abyss);
    throw new ImportError(`${file}${place}: this is nested more than ${DEEPEST} deep, as no timeline is.`);
  }
  try {
    return JSON.parse(text) as Json;
  } catch {
    const offset = offsetOfMistake(text);
    throw new ImportError(`${file}${placeAt(text, offset)}: this is no valid JSON. ${reasonAt(text, offset)}`);
  }
}

/** Parsing what is nested without end fills the memory. */
const DEEPEST = 1000;
const [QUOTE, BACKSLASH] = [0x22, 0x5c] as const;
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/** Offset of the bracket that is one too many; null when there is none. */
function nestedTooDeep(text: string): number | null {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (OPENING.has(code)) {
      depth += 1;
      if (depth > DEEPEST) return at;
    } else if (CLOSING.has(code)) depth -= 1;
  }
  return null;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function placeAt(text: string, offset: number): string {
  return `:${lineAt(text, offset)}:${offset - text.lastIndexOf('\n', offset - 1)}`;
}

function reasonAt(text: string, offset: number): string {
  const found = shown(text.slice(offset, offset + 20));
  if (found === '“”') {
    return 'It ends too early: the file may be damaged or only partly downloaded. Get it again.';
  }
  return `${found} was not expected here; correct it in an editor, or export the file again.`;
}
