/** JSON of unknown origin. */
import { ImportError } from './imported.ts';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Reads JSON, or throws an ImportError that names line and column. */
export function parseJson(text: string, file: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new ImportError(`${file}${placeIn(text, error)}: this is no valid JSON. ${reasonOf(error)}`);
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The engine tells the offset, but only where it is not the end. */
function placeIn(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const found = /position (\d+)/.exec(message)?.[1];
  const offset = found === undefined ? text.length : Number(found);
  const before = text.slice(0, offset).split('\n');
  return `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (/end of JSON|Unterminated/.test(message)) {
    return 'It ends too early: the file may be damaged or only partly downloaded. Get it again.';
  }
  const token = /^Unexpected (?:token '(.)'|token (.) )/u.exec(message);
  const found = token?.[1] ?? token?.[2];
  return `${found === undefined ? 'Something else was expected here' : `“${found}” was not expected here`}; ` +
    'correct it in an editor, or export the file again.';
}
