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
  try {
    return JSON.parse(text) as Json;
  } catch {
    const offset = offsetOfMistake(text);
    throw new ImportError(`${file}${placeAt(text, offset)}: this is no valid JSON. ${reasonAt(text, offset)}`);
  }
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
