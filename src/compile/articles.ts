/** Reads the articles of a story: their text, its hash, when they were published. */
import { lstat, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../model/bundle.ts';
import { knownBounds } from '../model/date.ts';
import type { EventDate } from '../model/date.ts';
import type { Ms } from '../model/units.ts';
import type { ArticleNote } from './annotations.ts';
import type { DateReader } from './dates.ts';
import { checkWebAddress } from './fields.ts';
import type { Noted } from './form.ts';
import { nearest } from './nearest.ts';
import type { Finding, Report } from './problem.ts';
import { flatten } from './quote.ts';
import type { FlatText } from './quote.ts';
import { decodeText, sha256 } from './text.ts';
import { fileNames, textFilesIn } from './textFiles.ts';

export interface ReadArticle extends Noted<ArticleNote> {
  /** As the bundle will name it; null when it has a mistake. */
  readonly article: Article | null;
  /** Null when it bears no date. */
  readonly published: EventDate | null | 'wrong';
  /** Null when its file could not be read, or holds no text. */
  readonly text: FlatText | null;
}

/** @param folder the story's folder; nothing outside it is read */
export async function readArticles(
  notes: readonly Noted<ArticleNote>[],
  folder: string,
  readDate: DateReader,
  report: Report,
): Promise<ReadArticle[]> {
  return Promise.all(
    notes.map(async (noted) => {
      const { note } = noted;
      const raw = note.file === null ? null : await readInside(folder, note.file);
      if (raw !== null && typeof raw !== 'string') report.error({ path: [...noted.path, 'file'] }, raw);
      if (note.url) checkWebAddress(note.url, [...noted.path, 'url'], report);
      const published = readPublished(noted, readDate, report);
      if (typeof raw !== 'string') return { ...noted, article: null, published, text: null };
      const text = flatten(raw);
      const { whole } = noted;
      if (!whole || published === 'wrong') return { ...noted, article: null, published, text };
      const article: Article = {
        id: whole.id,
        title: whole.title,
        ...(whole.author && { author: whole.author }),
        ...(whole.publisher && { publisher: whole.publisher }),
        ...(whole.credit && { credit: whole.credit }),
        ...(whole.url && { url: whole.url }),
        published,
        ...(whole.clock && { clock: whole.clock }),
        sha256: sha256(raw),
      };
      return { ...noted, article, published, text };
    }),
  );
}

function readPublished(
  { note, path: at }: Noted<ArticleNote>,
  readDate: DateReader,
  report: Report,
): EventDate | null | 'wrong' {
  if (note.published === undefined) return null;
  if (note.published === null) return 'wrong';
  const spot = { path: [...at, 'published'] };
  const date = readDate(note.published, spot.path);
  if (!date) return 'wrong';
  if (knownBounds(date).to !== null) return date;
  report.error(spot, {
    what: 'A publication date needs an end.',
    found: date.edtf,
    expected: 'a day, a month or a year',
    mend: 'Write the day the article bears, or leave the key out.',
  });
  return 'wrong';
}

/**
 * End of the latest publication date, exclusive; null when no article is dated, or when a wrong date
 * may be the latest.
 */
export function toldOn(articles: readonly ReadArticle[]): Ms | null {
  let latest: Ms | null = null;
  for (const { published } of articles) {
    if (published === 'wrong') return null;
    const to = published ? knownBounds(published).to : null;
    if (to !== null && (latest === null || to > latest)) latest = to;
  }
  return latest;
}

async function readInside(folder: string, file: string): Promise<string | Finding> {
  const target = path.resolve(folder, file);
  if (path.isAbsolute(file) || !isBelow(folder, target)) return outside(file);
  try {
    const real = await realpath(target);
    const within = isBelow(await realpath(folder), real);
    if (!within) return outside(`${file}, a link that leads out of the folder`);
    if (!(await lstat(real)).isFile()) return notAFile(file);
    const decoded = decodeText(await readFile(real));
    if (!decoded.ok) return notUtf8(file, decoded.line);
    return decoded.text.trim() === '' ? empty(file) : decoded.text;
  } catch {
    return missing(folder, file);
  }
}

function isBelow(folder: string, target: string): boolean {
  const way = path.relative(folder, target);
  return way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

async function missing(folder: string, file: string): Promise<Finding> {
  const names = await textFilesIn(folder);
  const near = nearest(file, names);
  return {
    what: 'The file of an article is not there, or cannot be read.',
    found: file,
    expected: names.length > 0 ? `one of: ${fileNames(names)}` : 'a text file in this folder',
    mend: near ? `Did you mean “${near}”?` : 'Put the article’s text into a file of this name.',
  };
}

function outside(found: string): Finding {
  return {
    what: 'The file of an article has to lie in the story’s own folder.',
    found,
    expected: 'a path below the folder of this file, as in articles/one.txt',
    mend: 'Copy the article into the folder and write its path from here.',
  };
}

function notAFile(file: string): Finding {
  return {
    what: 'This is no file.',
    found: `${file}, a folder or something else`,
    expected: 'a text file',
    mend: 'Write the path of the text file itself.',
  };
}

function empty(file: string): Finding {
  return {
    what: 'The file of an article is empty.',
    found: `${file}, without any text`,
    expected: 'the text of the article',
    mend: 'Copy the article’s text into the file, or remove the article.',
  };
}

function notUtf8(file: string, line: number): Finding {
  return {
    what: 'The text of an article is not UTF-8.',
    found: `${file}, line ${line}: bytes that are not UTF-8`,
    expected: 'text saved as UTF-8',
    mend: 'Open the file in an editor and save it with the encoding UTF-8.',
  };
}
