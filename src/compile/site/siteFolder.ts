/** Where the site of a story is built. */
import path from 'node:path';
import { SEEDS } from '../compileStory.ts';
import { ROOT } from '../givenFolder.ts';

/** Dateline's own `dist/` for the story that ships, `dist/` in its folder for any other. */
export function siteOf(folder: string): string {
  return path.join(folder === SEEDS ? ROOT : folder, 'dist');
}
