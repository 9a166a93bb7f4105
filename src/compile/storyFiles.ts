/** What in a folder belongs to a story: its annotations and its articles. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compareCodeUnits } from './problem.ts';

/** The annotations that come first, and mostly the only ones. */
export const STORY_FILE = 'story.yaml';

/** Folders that hold what was made of the story, or nothing of it. */
const OTHER_FOLDERS = new Set(['dist', 'node_modules']);
/** Made by the import beside the story. */
const MADE_BY_IMPORT = /^(?:mapping\.ya?ml|import-report\..*)$/i;
/** Files that people put beside anything. */
const ABOUT_THE_FOLDER = /^(?:readme|license|licence|changelog)\b/i;

/** As many entries of a folder are looked at: enough for any story, too few to walk through a whole disk. */
const MOST_ENTRIES = 20_000;

/** Whether a file directly in the folder holds annotations, by its name. */
export function isAnnotationFile(name: string): boolean {
  return /^[^.].*\.(?:ya?ml|jsonl)$/i.test(name) && !MADE_BY_IMPORT.test(name);
}

/** Whether a file may be an article, by its path from the folder, with slashes. */
export function isArticleFile(file: string): boolean {
  const steps = file.split('/');
  const name = steps.at(-1) ?? '';
  if (steps.some((step) => step.startsWith('.') || OTHER_FOLDERS.has(step))) return false;
  return /\.(?:txt|md|html?)$/i.test(name) && !MADE_BY_IMPORT.test(name);
}

/** Whether a change of this file can change the story. By its path from the story's folder. */
export function belongsToStory(file: string): boolean {
  const within = file.split(path.sep).join('/');
  return isArticleFile(within) || (!within.includes('/') && isAnnotationFile(within));
}

/** The annotation files: `story.yaml` first, then other YAML, then JSON Lines, each by name. */
export async function annotationFilesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => !entry.isDirectory() && isAnnotationFile(entry.name));
  return names.map(({ name }) => name).toSorted((a, b) => rank(a) - rank(b) || compareCodeUnits(a, b));
}

function rank(name: string): number {
  if (name === STORY_FILE) return 0;
  if (name === 'story.yml') return 1;
  return /\.jsonl$/i.test(name) ? 3 : 2;
}

/** Every file that may be an article, in the folder or below it, by its path with slashes; sorted. */
export async function articleFilesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  let left = MOST_ENTRIES;
  const ways = [''];
  for (let way = ways.shift(); way !== undefined && left > 0; way = ways.shift()) {
    const entries = await readdir(path.join(folder, way), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.slice(0, left)) {
      const file = way === '' ? entry.name : `${way}/${entry.name}`;
      if (!entry.isDirectory()) {
        if (isArticleFile(file) && !ABOUT_THE_FOLDER.test(entry.name)) found.push(file);
      } else if (!entry.name.startsWith('.') && !OTHER_FOLDERS.has(entry.name)) ways.push(file);
    }
    left -= entries.length;
  }
  return found.toSorted(compareCodeUnits);
}
