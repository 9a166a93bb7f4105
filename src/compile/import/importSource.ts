/** One or several foreign files become one story. */
import path from 'node:path';
import { formatFor } from './formats.ts';
import { titleFromFile } from './headline.ts';
import { ImportError } from './imported.ts';
import type { ImportNote, ImportedStory, ImporterOptions, OnProgress } from './imported.ts';
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
  readonly story: ImportedStory;
  /** What was read as what: “stops.csv, a table (CSV, TSV)”; of a folder, what was not. */
  readonly described: string;
}

/** Throws an ImportError when nothing of it can be read. */
export function importSource(source: Source, choices: ImportChoices): Imported {
  const [only, ...others] = source.files;
  if (only && others.length === 0 && source.passedOver.length === 0) return importFile(only, choices);
  const notes: ImportNote[] = source.passedOver.map(({ name, why }) => ({
    place: name,
    kind: 'file left out',
    what: `It was not read: ${why}`,
  }));
  const read: { file: SourceFile; imported: Imported }[] = [];
  for (const file of source.files) {
    try {
      read.push({ file, imported: importFile(file, choices) });
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

function importFile({ name, text }: SourceFile, choices: ImportChoices): Imported {
  const format = formatFor(text, name, choices.format);
  if (!format) throw new ImportError(`${name} is in no format that can be imported.`);
  const own = choices.mapping?.[name];
  const mapping = isObject(own) ? own : choices.mapping;
  const options: ImporterOptions = {
    file: name,
    ...(choices.order && { dateOrder: choices.order }),
    ...(mapping && { mapping }),
    ...(choices.onProgress && { onProgress: choices.onProgress }),
  };
  const story = format.read(text, options);
  const order = (choices.order ?? mapping?.['order']) ? undefined : story.mapping?.['order'];
  const note = order === 'dmy' || order === 'mdy' ? orderNote(text, order) : null;
  return {
    story: note ? { ...story, notes: [note, ...story.notes] } : story,
    described: `${name}, ${format.title}`,
  };
}

/** All events in one story, each tagged with what its file is called. */
function joined(
  title: string,
  read: readonly { file: SourceFile; imported: Imported }[],
  notes: readonly ImportNote[],
): ImportedStory {
  const mappings = read.flatMap(({ file, imported: { story } }) =>
    story.mapping ? [[file.name, story.mapping] as const] : [],
  );
  const language = new Set(read.map(({ imported }) => imported.story.language));
  const [shared] = language;
  return {
    title,
    ...(language.size === 1 && shared !== undefined && { language: shared }),
    eras: read.flatMap(({ imported }) => imported.story.eras),
    events: read.flatMap(({ file, imported: { story } }) =>
      story.events.map((event) =>
        placed(file, { ...event, tags: [...(event.tags ?? []), story.title || path.parse(file.name).name] }),
      ),
    ),
    notes: [
      ...notes,
      ...read.flatMap(({ file, imported }) => imported.story.notes.map((note) => placed(file, note))),
    ],
    ...(mappings.length > 0 && { mapping: Object.fromEntries(mappings) }),
  };
}

function placed<T extends { readonly place: string }>(file: SourceFile, item: T): T {
  return { ...item, place: `${file.name}, ${item.place}` };
}
