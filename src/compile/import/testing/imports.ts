/** Ways to import and compile in a temporary place, for tests. */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { compileStory, placesOf } from '../../compileStory.ts';
import type { Compiled } from '../../compileStory.ts';
import type { ImportedEvent, ImportedStory, ImporterOptions, Pieces } from '../imported.ts';
import type { ImportChoices } from '../importSource.ts';
import { runImport } from '../runImport.ts';
import type { ImportResult } from '../runImport.ts';

/** 1 January 2031: “now” of the tests. */
export const NOW = Date.UTC(2031, 0, 1);

/** An empty folder, gone after the test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-import-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface Tried extends ImportResult {
  /** The story folder. */
  readonly to: string;
  readonly compiled: Compiled | null;
}

/**
 * Imports files, by name, and compiles what came of it.
 *
 * @param atOnce bytes of the largest file that is read as a whole
 */
export async function tryImport(
  files: Readonly<Record<string, string | Uint8Array>>,
  choices: ImportChoices = {},
  atOnce = Infinity,
): Promise<Tried> {
  const folder = await emptyFolder();
  const names = Object.keys(files);
  const from = path.join(folder, 'from');
  await mkdir(from);
  for (const name of names) await writeFile(path.join(from, name), files[name] ?? '');
  const to = path.join(folder, 'story');
  const one = names.length === 1 ? path.join(from, names[0] ?? '') : from;
  const result = await runImport({ from: one, to, choices, atOnce, now: NOW });
  const compiled = result.files.length === 0 ? null : await compileStory(placesOf(to), { from: to });
  return { ...result, to, compiled };
}

/** Every file below a folder with its content, by relative path. */
export async function treeOf(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return Object.fromEntries(files.map((file, i) => [path.relative(folder, file), contents[i] ?? '']));
}

/** A text as if it were too large to be held, cut at these offsets in characters. */
export function inPieces(text: string, ...cuts: readonly number[]): Pieces {
  const characters = Array.from(text);
  const ends = [...cuts.filter((cut) => cut < characters.length).toSorted((a, b) => a - b), characters.length];
  const pieces = ends.map((end, i) => characters.slice(ends[i - 1] ?? 0, end).join(''));
  return { head: text, size: text.length, [Symbol.iterator]: () => pieces.values() };
}

export const FILE: ImporterOptions = { file: 'table.csv' };

/** Events by headline. */
export function eventsByHeadline({ events }: ImportedStory): Record<string, ImportedEvent> {
  return Object.fromEntries(events.map((event) => [event.headline, event]));
}
