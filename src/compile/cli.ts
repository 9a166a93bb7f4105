/**
 * Compiles a story.
 *
 *     tsx src/compile/cli.ts [folder] [--check] [--strict] [--json]
 *
 * folder    holds the annotations and the articles; default: seeds
 * --check   writes nothing; fails when the bundle in place is not what the story compiles to
 * --strict  an event without an excerpt is an error
 * --json    the result as one JSON value, for programs
 *
 * Exit code 0: compiled; 1: problems, nothing written; 2: called in the wrong way.
 */
import { parseArgs } from 'node:util';
import { SEEDS, compileStory, placesOf } from './compileStory.ts';
import { givenStory, standing } from './givenFolder.ts';
import { progressOn, progressText, resultText, styleFor } from './terminal.ts';

const USAGE = 'Usage: npm run compile -- [folder] [--check] [--strict] [--json]';

function parsed() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        check: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [typed] = positionals;
    if (positionals.length > 1) return null;
    return { ...values, folder: typed === undefined ? SEEDS : givenStory(typed) };
  } catch {
    return null;
  }
}

async function run({ folder, check, strict, json }: NonNullable<ReturnType<typeof parsed>>): Promise<void> {
  const progress = progressOn(process.stderr);
  const result = await compileStory(placesOf(folder), {
    check,
    strict,
    from: standing(),
    onProgress: (...step) => progress.show(progressText(...step)),
  });
  progress.clear();
  console.log(json ? JSON.stringify(result, null, 2) : resultText(result, check, styleFor(process.stdout)));
  process.exitCode = result.ok ? 0 : 1;
}

const options = parsed();
if (!options || options.help) {
  console.log(USAGE);
  process.exitCode = options ? 0 : 2;
} else {
  try {
    await run(options);
  } catch (error) {
    // A full disk, a folder that must not be written: nothing an author did to the story.
    const why = error instanceof Error ? error.message : String(error);
    console.error(`The bundle could not be written: ${why}`);
    process.exitCode = 1;
  }
}
