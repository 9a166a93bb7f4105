/**
 * Compiles a story.
 *
 *     tsx src/compile/cli.ts [folder] [--check] [--json]
 *
 * folder   holds story.yaml and the articles; default: seeds
 * --check  writes nothing; fails when the bundle in place is not what the story compiles to
 * --json   the result as one JSON value, for programs
 *
 * Exit code 0: compiled; 1: problems, nothing written; 2: called in the wrong way.
 */
import { parseArgs } from 'node:util';
import { SEEDS, compileStory, placesOf } from './compileStory.ts';
import type { Compiled } from './compileStory.ts';
import { COLOURED, PLAIN, problemCount, problemText, summaryText } from './report.ts';

const USAGE = 'Usage: npm run compile -- [folder] [--check] [--json]';

/** An empty NO_COLOR means nothing (no-color.org). */
const style = process.stdout.isTTY && !process.env['NO_COLOR'] ? COLOURED : PLAIN;

function parsed() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        check: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return positionals.length > 1 ? null : { ...values, folder: positionals[0] ?? SEEDS };
  } catch {
    return null;
  }
}

function print(result: Compiled, check: boolean): void {
  for (const problem of result.problems) console.log(`${problemText(problem, style)}\n`);
  if (!result.summary) {
    const what = `${problemCount(result.problems)}; nothing was written.`;
    console.log(style.bold(what));
  } else if (!result.ok) {
    for (const file of result.outdated) console.log(`${style.bold(file)} is not what the story compiles to.`);
    console.log('Run “npm run compile” and commit the result.');
  } else {
    const warnings = result.problems.length > 0 ? `, ${problemCount(result.problems)}` : '';
    console.log(`${summaryText(result.summary)}${check ? ', up to date' : ''}${warnings}`);
  }
}

async function run(folder: string, check: boolean, json: boolean): Promise<void> {
  const result = await compileStory(placesOf(folder), { check });
  if (json) console.log(JSON.stringify(result, null, 2));
  else print(result, check);
  process.exitCode = result.ok ? 0 : 1;
}

const options = parsed();
if (!options || options.help) {
  console.log(USAGE);
  process.exitCode = options ? 0 : 2;
} else {
  try {
    await run(options.folder, options.check ?? false, options.json ?? false);
  } catch (error) {
    // A full disk, a folder that must not be written: nothing an author did to the story.
    const why = error instanceof Error ? error.message : String(error);
    console.error(`The bundle could not be written: ${why}`);
    process.exitCode = 1;
  }
}
