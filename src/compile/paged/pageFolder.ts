/**
 * The folder of a paged story on disk: written beside its place and renamed into it, or held against
 * what is there.
 *
 *     story.77.tmp/            being written by process 77
 *     story-0123456789ab/      in place; the name is the hash of all files in it
 */
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Pages } from '../../model/pages.ts';
import type { Pace } from '../pace.ts';
import type { Story } from '../story.ts';
import { writePages } from './pageFiles.ts';
import type { PageSink } from './pageFiles.ts';

export const PAGE_FOLDER = /^story-[0-9a-f]{12}$/;
/** A folder that a compiler was writing; the process’s number is in it. */
export const UNFINISHED_FOLDER = /^story\.(\d+)\.tmp$/;
/** A file in a folder of pages, by its path from there. */
export const PAGE_FILE = /^(?:[\w-]+\/){0,2}[\w-]+\.(?:json|bin)$/;

export interface PagesOnDisk {
  readonly pages: Pages;
  /** Of all files. */
  readonly bytes: number;
}

export interface StagedPages extends PagesOnDisk {
  /** Puts the folder in its place. */
  put(): Promise<void>;
}

/** Writes the pages beside their place. Nothing is left of them when that fails. */
export async function stagePages(output: string, story: Story, pace: Pace): Promise<StagedPages> {
  const staging = path.join(output, `story.${process.pid}.tmp`);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging);
  const made = new Set<string>();
  const write: PageSink = (name, content) => {
    const file = path.join(staging, ...name.split('/'));
    const folder = path.dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, content, { flag: 'wx' });
  };
  try {
    const { pages, bytes } = await hashed(story, write, pace);
    return { pages, bytes, put: () => putInPlace(staging, path.join(output, pages.folder)) };
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
}

async function putInPlace(staging: string, place: string): Promise<void> {
  try {
    // Over an empty folder, or where there is none.
    await rename(staging, place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'EPERM' && code !== 'ENOTDIR') throw error;
    // The same files, unless somebody meddled with them.
    if (!(await areAlike(staging, place))) {
      await rm(place, { recursive: true, force: true });
      await rename(staging, place);
    }
    await rm(staging, { recursive: true, force: true });
  }
}

export interface ComparedPages extends PagesOnDisk {
  /** Files that are missing, different or left over, by their full paths. */
  readonly wrong: readonly string[];
}

/** What the folder would be called, and what in the one that is there is not so. */
export async function comparePages(output: string, story: Story, pace: Pace): Promise<ComparedPages> {
  const names = (await readdir(output).catch(() => [])).filter((name) => PAGE_FOLDER.test(name));
  const present = await Promise.all(names.map(async (name) => {
    return { name, left: new Set(await filesIn(path.join(output, name))), wrong: [] as string[] };
  }));
  const { pages, bytes } = await hashed(story, (name, content) => {
    for (const { name: folder, left, wrong } of present) {
      const file = path.join(output, folder, ...name.split('/'));
      left.delete(name);
      if (!holds(file, Buffer.from(content))) wrong.push(file);
    }
  }, pace);
  const right = present.find(({ name }) => name === pages.folder);
  if (!right) return { pages, bytes, wrong: [path.join(output, pages.folder)] };
  const left = [...right.left].map((name) => path.join(output, right.name, ...name.split('/')));
  return { pages, bytes, wrong: [...right.wrong, ...left] };
}

/** Hands the files over, and names their folder by all that is in them. */
async function hashed(story: Story, sink: PageSink, pace: Pace): Promise<PagesOnDisk> {
  const hash = createHash('sha256');
  let bytes = 0;
  const pages = await writePages(story, (name, content) => {
    const length = typeof content === 'string' ? Buffer.byteLength(content) : content.length;
    bytes += length;
    hash.update(`${name}\0${length}\0`).update(content);
    sink(name, content);
  }, pace);
  return { pages: { folder: `story-${hash.digest('hex').slice(0, 12)}`, ...pages }, bytes };
}

async function areAlike(one: string, other: string): Promise<boolean> {
  const names = await filesIn(one);
  if (names.join() !== (await filesIn(other)).join()) return false;
  return names.every((name) => holds(path.join(other, name), readFileSync(path.join(one, name))));
}

/** By their paths from the folder, with slashes; sorted. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => !entry.isDirectory());
  const within = files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return within.map((file) => file.split(path.sep).join('/')).toSorted();
}

function holds(file: string, content: Uint8Array): boolean {
  const status = lstatSync(file, { throwIfNoEntry: false });
  return status?.isFile() === true && status.size === content.length && readFileSync(file).equals(content);
}
