/**
 * Begins a story.
 *
 *     node --import tsx src/compile/new/cli.ts folder
 *
 * folder  new, or with articles in it; must hold no annotations yet
 *
 * Exit code 0: begun; 1: nothing was written; 2: called in the wrong way.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { givenPath, standing } from '../givenFolder.ts';
import { STORY_FILE } from '../storyFiles.ts';
import { NewStoryError, newStory } from './newStory.ts';
import type { Begun } from './newStory.ts';

const USAGE = 'Usage: npm run new -- folder';

function parsed(): { readonly folder: string | undefined; readonly help: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h', default: false } },
    });
    const [folder] = positionals;
    return positionals.length > 1 || (folder === undefined && !values.help) ? null : { ...values, folder };
  } catch {
    return null;
  }
}

function printBegun(folder: string, command: string, { articles, unread }: Begun): void {
  const story = path.join(path.relative(standing(), folder), STORY_FILE);
  for (const { id, facts } of articles) {
    const date = facts.published ? `, ${facts.published.edtf}` : ', undated';
    console.log(`  ${id}  ${facts.title ?? 'no headline found'}${date}`);
  }
  for (const { file, why } of unread) console.log(`  left out: ${file}, ${why}`);
  const found = articles.length === 1 ? '1 article' : `${articles.length} articles`;
  if (articles.length > 0) console.log(`Begun with ${found}: ${story}`);
  else console.log(`Begun: ${story}. Put your articles into ${path.join(path.dirname(story), 'articles')}.`);
  console.log(`Write in it, and see every change at once: ${command}`);
}

/** As it would be typed again. */
function quoted(typed: string): string {
  return /^[\w./\\:~-]+$/.test(typed) ? typed : `"${typed}"`;
}

const options = parsed();
if (!options || options.help || options.folder === undefined) {
  console.log(USAGE);
  process.exitCode = options ? 0 : 2;
} else {
  const folder = givenPath(options.folder);
  const command = `npm run dev -- ${quoted(options.folder)}`;
  try {
    printBegun(folder, command, await newStory(folder, command));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(error instanceof NewStoryError ? why : `The story could not be begun: ${why}`);
    process.exitCode = 1;
  }
}
