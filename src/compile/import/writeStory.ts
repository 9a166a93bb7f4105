/** Puts an imported story into a folder of its own, and touches nothing that is there. */
import { lstat, mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ImportError } from './imported.ts';
import { STORY_FILE } from './storyFiles.ts';
import type { StoryFile } from './storyFiles.ts';

/** Files of which the compiler would make one story together with the new ones. */
const ANNOTATIONS = /^[^.].*\.(?:ya?ml|jsonl)$/i;

/**
 * Fails with an ImportError when the folder holds a story already. Everything is written beside its
 * place first and moved there at once, `story.yaml` last; when that fails nothing is left.
 *
 * @param kept name of a file that may stand there already, and stays as it is
 * @returns the names of what was written
 */
export async function writeStory(
  folder: string,
  files: readonly StoryFile[],
  kept?: string,
): Promise<string[]> {
  const wanted = files.filter(({ name }) => name !== kept);
  await checkFolder(folder, wanted.map(({ name }) => name), kept);
  const made = await mkdir(folder, { recursive: true });
  const staging = await mkdtemp(path.join(folder, '.import-'));
  const placed: string[] = [];
  try {
    for (const { name, content } of wanted) await writeFile(path.join(staging, name), content, { flag: 'wx' });
    const ordered = wanted.toSorted((a, b) => Number(a.name === STORY_FILE) - Number(b.name === STORY_FILE));
    for (const { name } of ordered) {
      await rename(path.join(staging, name), path.join(folder, name));
      placed.push(name);
    }
    await rmdir(staging);
    return wanted.map(({ name }) => name);
  } catch (error) {
    for (const name of placed) await rm(path.join(folder, name), { force: true });
    await rm(made ?? staging, { recursive: true, force: true });
    throw error;
  }
}

/** Throws when the folder holds a story, or is none. */
export async function checkFolder(folder: string, names: readonly string[], kept?: string): Promise<void> {
  const present = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return lstat(folder).then(() => fail(folder), () => []);
    return fail(folder);
  });
  const others = present.filter((name) => name !== kept);
  const inTheWay = others.find((name) => ANNOTATIONS.test(name)) ?? others.find((name) => names.includes(name));
  if (inTheWay !== undefined) {
    throw new ImportError(
      `${folder} holds a story or an import already (${inTheWay}); nothing was written. ` +
        'Name another folder after --to, or move what is there out of the way.',
    );
  }
}

function fail(folder: string): never {
  throw new ImportError(`${folder} is no folder that can be written to. Name another one after --to.`);
}
