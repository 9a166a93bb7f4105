/** Articles that lie in the folder and stand in no list. */
import path from 'node:path';
import type { Report, Spot } from './problem.ts';

/** More than this many names help nobody. */
const MOST_NAMED = 8;

/** Names in one line, the first few of many. */
export function fileNames(files: readonly string[]): string {
  const more = files.length - MOST_NAMED;
  return `${files.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/**
 * An article that was put into the folder but not into the story is easily overlooked.
 *
 * @param spot where the articles are listed
 */
export function warnOfUnnamed(
  files: readonly string[],
  named: readonly (string | null)[],
  spot: Spot,
  report: Report,
): void {
  // Some systems write an umlaut in a file's name as two characters.
  const known = new Set(named.map((file) => path.posix.normalize(file ?? '').normalize()));
  const unnamed = files.filter((file) => !known.has(file.normalize()));
  if (unnamed.length === 0) return;
  const one = unnamed.length === 1;
  report.warning(spot, {
    what: `${one ? 'A text file lies' : 'Text files lie'} here that no article names.`,
    found: fileNames(unnamed),
    expected: 'an article with its “file:” for every text in this folder',
    mend: `Add an article with “file: ${unnamed[0]}”, or move what is no article out of this folder.`,
  });
}
