/** The text files of a story folder, by the paths that its annotations would name them by. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compareCodeUnits } from './problem.ts';
import type { Report } from './problem.ts';

/** More than this many names help nobody. */
const MOST_NAMED = 8;

/** Every `.txt` file in the folder or below it, but in no hidden folder; sorted. */
export async function textFilesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (way: string): Promise<void> => {
    const entries = await readdir(path.join(folder, way), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const { name } = entry;
      if (name.startsWith('.') || name === 'node_modules') continue;
      const file = way === '' ? name : `${way}/${name}`;
      if (entry.isDirectory()) await walk(file);
      else if (name.endsWith('.txt')) found.push(file);
    }
  };
  await walk('');
  return found.toSorted(compareCodeUnits);
}

/** Names in one line, the first few of many. */
export function fileNames(files: readonly string[]): string {
  const more = files.length - MOST_NAMED;
  return `${files.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** An article that was put into the folder but not into the story is easily overlooked. */
export function warnOfUnnamed(
  files: readonly string[],
  named: readonly (string | null)[],
  report: Report,
): void {
  // Some systems write an umlaut in a file's name as two characters.
  const known = new Set(named.map((file) => path.posix.normalize(file ?? '').normalize()));
  const unnamed = files.filter((file) => !known.has(file.normalize()));
  if (unnamed.length === 0) return;
  const one = unnamed.length === 1;
  report.warning(
    { path: ['articles'], key: true },
    {
      what: `${one ? 'A text file lies' : 'Text files lie'} here that no article names.`,
      found: fileNames(unnamed),
      expected: 'an article with its “file:” for every text in this folder',
      mend: `Add an article with “file: ${unnamed[0]}”, or move what is no article out of this folder.`,
    },
  );
}
