/** Folders as people name them on the command line. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Dateline's own folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A path as it was typed, made whole. npm runs its scripts in Dateline's folder, wherever it was
 * called; what people type is meant from where they stand, which npm leaves in INIT_CWD.
 */
export function givenPath(typed: string): string {
  return path.resolve(standing(), typed);
}

/** The folder in which the command was called. */
export function standing(): string {
  const calledIn = process.env['INIT_CWD'];
  const isRunByNpm = calledIn && path.resolve(process.cwd()) === path.resolve(ROOT);
  return isRunByNpm ? calledIn : process.cwd();
}
