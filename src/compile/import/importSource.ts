/** One or several foreign files become one story. */
import path from 'node:path';
import { formatFor } from './formats.ts';
import { titleFromFile } from './headline.ts';
import { ImportError } from './imported.ts';
import type { AnyStory, ImportNote, ImportedEvent, ImporterOptions, OnProgress } from './imported.ts';
import { isObject } from './json.ts';
import { orderNote } from './orderNote.ts';
import type { Source, SourceFile } from './readSource.ts';
import { counted } from './words.ts';

export interface ImportChoices {
  /** Name of a format; else it is told by the content. */
  readonly format?: string;
  readonly order?: 'dmy' | 'mdy';
  /** As read from the mapping file: for a table, or by file name for several. */
  readonly mapping?: Readonly<Record<string, unknown>>;
  readonly onProgress?: OnProgress;
}

export interface Imported {
  readonly story: AnyStory;
  /** What was read as what: “stops.csv, a table (CSV, TSV)”; of a folder, what was not. */
  readonly described: string;
}

/** Throws an ImportError when nothing of it can be read. */
export async function importSource(source: Source, choices: ImportChoices): Promise<Imported> {
  const [only, ...others] = source.files;
  if (only && others.length === 0 && source.passedOver.length === 0) return importFile(only, choices);
  const notes: ImportNote[] = source.passedOver.map(({ name, why }) => ({
    place: name,
    kind: 'file left out',
    what: `It was not read: ${why}`,
  }));
  const read: Read[] = [];
  for (const file of source.files) {
    try {
      read.push({ file, imported: await importFile(file, choices) });
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      notes.push({ place: file.name, kind: 'file left out', what: `It was not read: ${error.message}` });
    }
  }
  if (read.length === 0) {
    const why = notes.map(({ place, what }) => `\n  ${place}: ${what}`).join('');
    throw new ImportError(`${source.name} holds no file that can be imported.${why}`);
  }
  return { story: joined(titleFromFile(source.name), read, notes), described: described(source, read.length) };
}

/** “maps, a folder with 17 files, 3 of them not read”: a whole timeline may be missing, so it is said first. */
function described({ name, files, passedOver }: Source, read: number): string {
  const folders = passedOver.filter(({ isFolder }) => isFolder).length;
  const all = files.length + passedOver.length - folders;
  const unread = all > read ? [`${(all - read).toLocaleString('en')} of them not read`] : [];
  const inside = folders > 0 ? [`${counted(folders, 'folder')} in it not looked into`] : [];
  return [name, `a folder with ${counted(all, 'file')}`, ...unread, ...inside].join(', ');
}

async function importFile(file: SourceFile, choices: ImportChoices): Promise<Imported> {
  const { name, pieces } = file;
  const format = formatFor(pieces ? pieces.head : file.text, name, choices.format);
  if (!format) throw new ImportError(`${name} is in no format that can be imported.`);
  const own = choices.mapping?.[name];
  const mapping = isObject(own) ? own : choices.mapping;
  const options: ImporterOptions = {
    file: name,
    ...(choices.order && { dateOrder: choices.order }),
    ...(mapping && { mapping }),
    ...(choices.onProgress && { onProgress: choices.onProgress }),
  };
  const isLarge = pieces !== undefined && format.readPieces !== undefined;
  const story = isLarge ? await format.readPieces(pieces, options) : format.read(file.text, options);
  const order = (choices.order ?? mapping?.['order']) ? undefined : story.mapping?.['order'];
  const note = order === 'dmy' || order === 'mdy' ? orderNote(pieces ?? [file.text], order) : null;
  return {
    story: note ? withNotes(story, [note]) : story,
    described: `${name}, ${format.title}`,
  };
}

/** With these notes before its own, which are not complete yet. */
function withNotes(story: AnyStory, before: readonly ImportNote[]): AnyStory {
  return {
    ...story,
    get notes() {
      return [...before, ...story.notes];
    },
  };
}

interface Read {
  readonly file: SourceFile;
  readonly imported: Imported;
}

/** All events in one story, each tagged with what its file is called. */
function joined(title: string, read: readonly Read[], notes: readonly ImportNote[]): AnyStory {
  const stories = read.map(({ file, imported }) => ({ file, story: imported.story }));
  const mappings = stories.flatMap(({ file, story }) =>
    story.mapping ? [[file.name, story.mapping] as const] : [],
  );
  const language = new Set(stories.map(({ story }) => story.language));
  const [shared] = language;
  return {
    title,
    ...(language.size === 1 && shared !== undefined && { language: shared }),
    eras: stories.flatMap(({ story }) => story.eras),
    events: eventsOf(read),
    get notes() {
      const own = stories.flatMap(({ file, story }) => story.notes.map((note) => placed(file, note)));
      return [...notes, ...own];
    },
    get reading() {
      return stories.flatMap(({ file, story }) => (story.reading ?? []).map((note) => placed(file, note)));
    },
    ...(mappings.length > 0 && { mapping: Object.fromEntries(mappings) }),
    close: () => {
      for (const { story } of stories) story.close?.();
    },
  };
}

function* eventsOf(read: readonly Read[]): Generator<ImportedEvent> {
  for (const { file, imported } of read) {
    const { title, events } = imported.story;
    const tag = title || path.parse(file.name).name;
    for (const event of events) yield placed(file, { ...event, tags: [...(event.tags ?? []), tag] });
  }
}

function placed<T extends { readonly place: string }>(file: SourceFile, item: T): T {
  return { ...item, place: `${file.name}, ${item.place}` };
}
