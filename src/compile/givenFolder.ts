/** Folders as people name them on the command line. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAnnotationFile } from './storyFiles.ts';

/** Dateline's own folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A path as it was typed, made whole. npm runs its scripts in Dateline's folder, wherever it was
 * called; what people type is meant from where they stand, which npm leaves in INIT_CWD.
 */
export function givenPath(typed: string): string {
  return path.resolve(standing(), typed);
}

/** The folder of the story that was typed: the folder itself, or a file of annotations in it. */
export function givenStory(typed: string): string {
  const whole = givenPath(typed);
  return isAnnotationFile(path.basename(whole)) && isFile(whole) ? path.dirname(whole) : whole;
}

function isFile(whole: string): boolean {
  try {
    return statSync(whole).isFile();
  } catch {
    return false;
  }
}

/** The folder in which the command was called. */
export function standing(): string {
  const calledIn = process.env['INIT_CWD'];
  const isRunByNpm = calledIn && path.resolve(process.cwd()) === path.resolve(ROOT);
  return isRunByNpm ? calledIn : process.cwd();
}
