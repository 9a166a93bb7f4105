/** JSON arrays, JSON Lines and GeoJSON as tables: keys become columns, nested ones with a dot. */
import { shown } from '../../text.ts';
import { ImportError } from '../imported.ts';
import type { ImportNote } from '../imported.ts';
import { isObject, parseJson } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import { checkSize } from './table.ts';
import type { Row, Table } from './table.ts';

const DEEPEST = 8;

/** Whether its first line with anything on it is an object, and another begins like one. */
export function looksLikeJsonLines(text: string): boolean {
  const [first, second] = text.slice(0, 1_000_000).split('\n').filter((line) => line.trim() !== '');
  if (!first?.trimStart().startsWith('{') || (second !== undefined && !second.trimStart().startsWith('{'))) return false;
  try {
    const value = JSON.parse(first) as Json;
    // One line alone is JSON Lines only where it is no list of events itself.
    return isObject(value) && (second !== undefined || listIn(value) === null);
  } catch {
    return false;
  }
}

export function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

/** Lines that are no objects are noted and left out; one good line is enough. */
export function readJsonLines(text: string, file: string): Table {
  const notes: ImportNote[] = [];
  const items: { place: string; value: JsonObject }[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = `line ${i + 1}`;
    const value = parsedLine(line);
    if (isObject(value)) items.push({ place, value });
    else notes.push({ place, kind: 'event left out', what: `It is no JSON object: ${shown(line, 300)}.` });
  }
  if (items.length === 0) throw new ImportError(`${file} holds no line that is a JSON object.`);
  return tableOf(items, notes);
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** An array of objects, at the top or as the longest list among the values of an object. */
export function readJsonRows(text: string, file: string): Table {
  const json = parseJson(text, file);
  const list = listIn(json);
  if (!list) {
    throw new ImportError(`${file} holds no list of objects: expected [{ … }, { … }], at the top or under a key.`);
  }
  const notes: ImportNote[] = [...list.notes];
  const items = list.items.flatMap((value, i) => {
    const place = `${list.name}[${i}]`;
    if (isObject(value)) return [{ place, value: feature(value) }];
    notes.push({ place, kind: 'event left out', what: `It is no object: ${shown(textOf(value, 0), 300)}.` });
    return [];
  });
  return { ...tableOf(items, notes), ...list.about };
}

interface List {
  readonly name: string;
  readonly items: readonly Json[];
  readonly about: { readonly title?: string; readonly description?: string };
  readonly notes: readonly ImportNote[];
}

function listIn(json: Json): List | null {
  if (Array.isArray(json)) {
    return json.some(isObject) ? { name: 'item', items: json as readonly Json[], about: {}, notes: [] } : null;
  }
  if (!isObject(json)) return null;
  const lists = Object.entries(json).filter(
    (entry): entry is [string, readonly Json[]] => Array.isArray(entry[1]) && entry[1].some(isObject),
  );
  const [longest] = lists.toSorted(([, a], [, b]) => b.length - a.length);
  if (longest) {
    const [name, items] = longest;
    const text = (key: string) => (typeof json[key] === 'string' ? json[key] : undefined);
    const title = text('title') ?? text('name');
    const description = text('description');
    const others = Object.entries(json).filter(
      ([key, value]) => key !== name && value !== title && value !== description,
    );
    return {
      name,
      items,
      about: { ...(title && { title }), ...(description && { description }) },
      notes: others.map(([key, value]) => ({
        place: key,
        kind: 'left out',
        what: `It stands beside the list of events: ${shown(textOf(value, 1), 300)}.`,
      })),
    };
  }
  const values = Object.entries(json);
  if (values.length < 2 || !values.every(([, value]) => isObject(value))) return null;
  // Objects by their ids.
  const items = values.map(([id, value]): Json => Object.assign({ id }, value));
  return { name: 'item', items, about: {}, notes: [] };
}

/** GeoJSON keeps what matters under “properties”, and the place as [longitude, latitude]. */
function feature(value: JsonObject): JsonObject {
  const { type, properties, geometry, ...rest } = value;
  if (type !== 'Feature' || !isObject(properties)) return value;
  const isPoint = isObject(geometry) && geometry['type'] === 'Point' && Array.isArray(geometry['coordinates']);
  if (!isPoint) return { ...rest, ...properties, ...(geometry ? { geometry } : {}) };
  const [longitude = null, latitude = null] = geometry['coordinates'] as readonly Json[];
  return { ...rest, ...properties, latitude, longitude };
}

function tableOf(items: readonly { place: string; value: JsonObject }[], notes: readonly ImportNote[]): Table {
  const at = new Map<string, number>();
  const sparse = items.map(({ place, value }) => {
    const cells = new Map<number, string>();
    flatten(value, '', 0, (key, text) => {
      if (!at.has(key)) at.set(key, at.size);
      cells.set(at.get(key) ?? 0, text);
    });
    return { place, cells };
  });
  checkSize(items.length, at.size);
  const rows = sparse.map(({ place, cells }): Row => {
    const all = Array.from({ length: at.size }, (_, i) => cells.get(i) ?? '');
    return { place, cells: all };
  });
  return { columns: [...at.keys()], rows, notes };
}

function flatten(value: JsonObject, path: string, depth: number, found: (key: string, text: string) => void): void {
  for (const [key, item] of Object.entries(value)) {
    const name = path === '' ? key : `${path}.${key}`;
    if (isObject(item) && depth < DEEPEST) flatten(item, name, depth + 1, found);
    else found(name, textOf(item, depth).trim());
  }
}

/** Lists of plain values as people write lists; what is deeper as JSON, as far down as that is bearable. */
function textOf(value: Json, depth: number): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (depth > DEEPEST) return '…';
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item) => textOf(item, depth + 1)).filter(Boolean).join('; ');
  }
  const parts = Object.entries(value).map(([key, item]) => `${key}: ${textOf(item, depth + 1)}`);
  return parts.join(', ');
}
