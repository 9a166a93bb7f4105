/** Begins a story in a folder: reads the articles that lie there, and adds what is missing beside them. */
import { lstat, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readInside } from '../filesInside.ts';
import { makeSlugs } from '../import/slugs.ts';
import { SCHEMA_FILE, storyJsonSchema } from '../jsonSchema.ts';
import { STORY_FILE, annotationFilesIn, articleFilesIn } from '../storyFiles.ts';
import { decodeText, tidy } from '../text.ts';
import { articleFacts } from './articleFacts.ts';
import { storyDraft } from './storyDraft.ts';
import type { DraftArticle } from './storyDraft.ts';

/** As much as a book. */
const MOST_BYTES = 4_000_000;

/** What the author did, and can mend: a sentence. */
export class NewStoryError extends Error {
  override readonly name = 'NewStoryError';
}

export interface Begun {
  readonly articles: readonly DraftArticle[];
  /** Files that look like articles and cannot be read: path and reason. */
  readonly unread: readonly { readonly file: string; readonly why: string }[];
}

/**
 * Writes `story.yaml`, its schema and a `.gitignore`, and a folder for articles where there is none yet.
 * What is there stays as it is; a folder with annotations is refused.
 *
 * @param command what shows the story while it is written, for its first lines
 */
export async function newStory(folder: string, command: string): Promise<Begun> {
  await checkFolder(folder);
  const files = await articleFilesIn(folder);
  const slugs = makeSlugs('article');
  const articles: DraftArticle[] = [];
  const unread: { file: string; why: string }[] = [];
  for (const file of files) {
    const text = await textOf(folder, file);
    if ('why' in text) unread.push({ file, why: text.why });
    else {
      const id = slugs.take(path.posix.basename(file).replace(/\.\w+$/, ''));
      articles.push({ id, file, facts: articleFacts(file, text.text) });
    }
  }
  await mkdir(path.join(folder, '.dateline'), { recursive: true });
  if (files.length === 0) await mkdir(path.join(folder, 'articles'), { recursive: true });
  await writeFile(path.join(folder, '.dateline', SCHEMA_FILE), storyJsonSchema());
  await writeNew(path.join(folder, '.gitignore'), '# Made from the story by Dateline.\n.dateline/\ndist/\n');
  const title = titleOf(folder);
  const language = languageOf(articles);
  // Last: a story that is there is whole. “wx” fails where somebody else was faster.
  const draft = storyDraft({ title, language, articles, command });
  await writeFile(path.join(folder, STORY_FILE), draft, { flag: 'wx' });
  return { articles, unread };
}

async function checkFolder(folder: string): Promise<void> {
  const status = await lstat(folder).catch(() => null);
  if (status && !status.isDirectory() && !status.isSymbolicLink()) {
    throw new NewStoryError(`${folder} is a file. Name a folder, new or with your articles in it.`);
  }
  const [present] = await annotationFilesIn(folder);
  if (present === undefined) return;
  throw new NewStoryError(
    `There is a story here already (${path.join(folder, present)}); nothing was changed. ` +
      'Go on writing it, or name another folder.',
  );
}

async function textOf(folder: string, file: string): Promise<{ text: string } | { why: string }> {
  const inside = await readInside(folder, file, MOST_BYTES);
  if ('refused' in inside) return { why: REFUSED[inside.refused] };
  const decoded = decodeText(inside.bytes);
  if (!decoded.ok) return { why: `line ${decoded.line}: ${decoded.finding.found}; ${decoded.finding.mend}` };
  return decoded.text.trim() === '' ? { why: 'it is empty.' } : { text: decoded.text };
}

const REFUSED = {
  outside: 'it leads out of the folder.',
  link: 'it is a link that leads out of the folder.',
  missing: 'it cannot be read.',
  locked: 'it must not be read.',
  'no file': 'it is no file.',
  large: 'it is too large for an article.',
} as const;

async function writeNew(file: string, content: string): Promise<void> {
  await writeFile(file, content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** “old_bridge-2024” → “Old bridge 2024” */
function titleOf(folder: string): string {
  const words = tidy(path.basename(path.resolve(folder)).replace(/[-_]+/g, ' '));
  return words === '' ? 'Timeline' : words.charAt(0).toUpperCase() + words.slice(1);
}

function languageOf(articles: readonly DraftArticle[]): string | null {
  const [first, ...others] = new Set(articles.map(({ facts }) => facts.language ?? null));
  return first !== undefined && others.length === 0 ? first : null;
}
