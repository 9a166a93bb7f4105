/**
 * Holds what one file says against the form. Every part of the right form goes on to the other checks,
 * even when its neighbours do not, so that all mistakes come out at once.
 */
import * as v from 'valibot';
import { storySchema } from './annotations.ts';
import type { ActorNote, ArticleNote, EraNote } from './annotations.ts';
import type { AnnotationFile } from './annotationFile.ts';
import type { EventNote } from './eventAnnotations.ts';
import { findingOf, isAboutList, pathOf, reportListsForEntries, wrongKind } from './formFindings.ts';
import type { Issue } from './formFindings.ts';
import { keyCorrector } from './misspelt.ts';
import type { KeyCorrector } from './misspelt.ts';
import type { Pace } from './pace.ts';
import { readPartly } from './partly.ts';
import type { Partly } from './partly.ts';
import type { Report, Spot, YamlPath } from './problem.ts';
import type { YamlValue } from './yaml.ts';

/** A note and where it stands. */
export interface Noted<T> {
  /** As far as it has the right form. */
  readonly note: Partly<T>;
  /** Null when any part of it does not. */
  readonly whole: T | null;
  /** Begins with the number of the file. */
  readonly path: YamlPath;
}

/** What the lists of a story hold. */
export interface ListNotes {
  readonly articles: ArticleNote;
  readonly actors: ActorNote;
  readonly eras: EraNote;
  readonly events: EventNote;
}

export type List = keyof ListNotes;
export const LISTS = ['articles', 'actors', 'eras', 'events'] as const satisfies readonly List[];

export interface FileList<T> {
  /** Whether the file has such a list at all. */
  readonly isThere: boolean;
  readonly notes: readonly Noted<T>[];
  /** Whether more may be there than was read. */
  readonly isCut: boolean;
  /** Ids as written, where an entry has a mistake in its form; null: it has none. */
  readonly ids: readonly (string | null)[];
}

export interface FileForm {
  /** What stands beside the lists; null when the file does not hold keys at all. */
  readonly about: Readonly<Record<string, YamlValue>> | null;
  readonly lists: { readonly [Key in List]: FileList<ListNotes[Key]> };
  /** An event that does not stand in the list but comes by itself; null when it is none at all. */
  readonly readEvent: (value: YamlValue, index: number) => Noted<EventNote> | null;
  /** Both take places in this file, without its number, by the keys that are meant. */
  readonly report: Report;
  readonly written: (spot: Spot) => string;
}

const { articles, actors, eras, events } = storySchema.entries;
const ENTRIES: { readonly [Key in List]: v.GenericSchema<unknown, ListNotes[Key]> } = {
  articles: articles.wrapped.pipe[0].item,
  actors: actors.wrapped.pipe[0].item,
  eras: eras.wrapped.pipe[0].item,
  events: events.pipe[0].item,
};

/**
 * @param number the file's own
 * @param rawReport takes places in this file, by the keys that were written
 */
export async function readFileForm(
  file: AnnotationFile,
  number: number,
  rawReport: Report,
  pace: Pace,
): Promise<FileForm> {
  const keys = keyCorrector(rawReport);
  const written = (spot: Spot) => file.written(keys.asWritten(spot));
  const context = { number, keys, written, pace, name: file.name };
  const value = file.value === null ? null : keys.correct(file.value, [], false);
  const isEntry = value !== null && typeof value === 'object' && !Array.isArray(value);
  if (value !== null && !isEntry) {
    keys.report.error({ path: [] }, wrongKind('entry', value, [], written({ path: [] })));
  }
  // An empty file says nothing; one that cannot be read may have said anything.
  const isLost = value === null ? file.faults.length > 0 : !isEntry;
  const own = isEntry ? (value as Readonly<Record<string, YamlValue>>) : {};
  const read = <Key extends List>(key: Key) => {
    return readList(key, ENTRIES[key], Object.hasOwn(own, key) ? own[key] : undefined, isLost, context);
  };
  const lists = {
    articles: await read('articles'),
    actors: await read('actors'),
    eras: await read('eras'),
    events: await read('events'),
  };
  const about = Object.entries(own).filter(([key]) => !LISTS.some((list) => list === key));
  return {
    about: isLost ? null : Object.fromEntries(about),
    lists,
    readEvent: (item, index) => readEntry('events', ENTRIES.events, index, item, context).noted,
    report: keys.report,
    written,
  };
}

interface Context {
  readonly number: number;
  readonly keys: KeyCorrector;
  readonly written: (spot: Spot) => string;
  readonly pace: Pace;
  readonly name: string;
}

async function readList<T>(
  key: List,
  schema: v.GenericSchema<unknown, T>,
  list: YamlValue | undefined,
  isLost: boolean,
  context: Context,
): Promise<FileList<T>> {
  const { keys, written, pace, name } = context;
  if (list === undefined) return { isThere: isLost, notes: [], isCut: isLost, ids: [] };
  // A key with nothing behind it: its entries are still to be written.
  if (list === '') return { isThere: true, notes: [], isCut: false, ids: [] };
  if (!Array.isArray(list)) {
    // What stands under a mended key may have been meant for another one.
    if (!keys.isMended([key])) {
      keys.report.error({ path: [key] }, wrongKind('array', list, [key], written({ path: [key] })));
    }
    return { isThere: true, notes: [], isCut: true, ids: [] };
  }
  const notes: Noted<T>[] = [];
  const ids: (string | null)[] = [];
  let isCut = false;
  for (const [index, item] of (list as readonly YamlValue[]).entries()) {
    if (index % 500 === 499) await pace(`Checking the form of ${name}`, index, list.length);
    const { noted, mistaken } = readEntry(key, schema, index, item, context);
    if (noted) notes.push(noted);
    if (!mistaken) continue;
    ids.push(mistaken.id);
    if (mistaken.isNoEntry) isCut = true;
  }
  return { isThere: true, notes, isCut, ids };
}

interface ReadEntry<T> {
  readonly noted: Noted<T> | null;
  /** Where the form has a mistake: the id as written, and whether it is no entry at all. */
  readonly mistaken?: { readonly id: string | null; readonly isNoEntry: boolean };
}

function readEntry<T>(
  key: List,
  schema: v.GenericSchema<unknown, T>,
  index: number,
  item: YamlValue,
  context: Context,
): ReadEntry<T> {
  const { number, keys } = context;
  const path = [number, key, index];
  const right = v.safeParse(schema, item);
  if (right.success) return { noted: { note: right.output as Partly<T>, whole: right.output, path } };
  const at = [key, index];
  const corrected = keys.correct(item, at, true);
  const parsed = v.safeParse(schema, corrected);
  reportIssues(parsed.issues ?? [], at, context);
  const note = readPartly(schema, corrected);
  return {
    noted: note === null ? null : { note, whole: parsed.success ? parsed.output : null, path },
    mistaken: { id: writtenId(corrected), isNoEntry: typeof item === 'string' || Array.isArray(item) },
  };
}

function writtenId(item: YamlValue): string | null {
  const id = typeof item === 'object' && 'id' in item ? item.id : undefined;
  return typeof id === 'string' && id.trim() !== '' ? id : null;
}

function reportIssues(issues: readonly Issue[], at: YamlPath, { keys, written }: Context): void {
  reportListsForEntries(issues, at, written, keys.report);
  for (const issue of issues) {
    const path = pathOf(issue, at);
    if (isAboutList(issue) || keys.isMended(path)) continue;
    keys.report.error({ path }, findingOf(issue, path, written({ path })));
  }
}
