/** Reads the articles of a story: their text, its hash, when they were published. */
import type { Article } from '../model/bundle.ts';
import { knownBounds } from '../model/date.ts';
import type { EventDate } from '../model/date.ts';
import type { Ms } from '../model/units.ts';
import type { ArticleNote } from './annotations.ts';
import { articleText } from './articleText.ts';
import type { DateReader } from './dates.ts';
import { checkWebAddress } from './fields.ts';
import { megabytes, readInside } from './filesInside.ts';
import type { Noted } from './fileForm.ts';
import { nearest } from './nearest.ts';
import type { Finding, Report } from './problem.ts';
import { flatten } from './quote.ts';
import type { FlatText } from './quote.ts';
import { articleFilesIn } from './storyFiles.ts';
import { decodeText, sha256 } from './text.ts';
import { fileNames } from './unnamedFiles.ts';

/** As much as a book. */
const MOST_BYTES = 4_000_000;

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
      const raw = note.file === null ? null : await readText(folder, note.file);
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

/** Text of an article, or why there is none. */
async function readText(folder: string, file: string): Promise<string | Finding> {
  const inside = await readInside(folder, file, MOST_BYTES);
  if (!('refused' in inside)) {
    const decoded = decodeText(inside.bytes);
    if (!decoded.ok) {
      return { ...decoded.finding, found: `${file}, line ${decoded.line}: ${decoded.finding.found}` };
    }
    const text = articleText(file, decoded.text);
    return text.trim() === '' ? empty(file) : text;
  }
  switch (inside.refused) {
    case 'outside':
      return outside(file);
    case 'link':
      return outside(`${file}, a link that leads out of the folder`);
    case 'no file':
      return notAFile(file);
    case 'large':
      return tooLarge(file, inside.size);
    case 'locked':
      return locked(file);
    case 'missing':
      return missing(folder, file);
  }
}

async function missing(folder: string, file: string): Promise<Finding> {
  const names = await articleFilesIn(folder);
  const near = nearest(file, names);
  return {
    what: 'The file of an article is not there, or cannot be read.',
    found: file,
    expected: names.length > 0 ? `one of: ${fileNames(names)}` : 'a text file in this folder',
    mend: near ? `Did you mean “${near}”?` : 'Put the article’s text into a file of this name.',
  };
}

function locked(file: string): Finding {
  return {
    what: 'The file of an article must not be read.',
    found: `${file}, which is there, but locked`,
    expected: 'a file that you may read',
    mend: 'Allow it, and the folders on the way to it, to be read.',
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

function tooLarge(file: string, size: number): Finding {
  return {
    what: 'The file of an article is too large.',
    found: `${file}, ${megabytes(size)}`,
    expected: `at most ${megabytes(MOST_BYTES)}: the text of one article`,
    mend: 'Keep only the article’s text in the file.',
  };
}
