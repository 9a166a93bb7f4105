/**
 * Makes a story folder of a file in another format.
 *
 *     tsx src/compile/import/cli.ts file-or-folder --to path
 *         [--format name] [--order dmy|mdy] [--mapping file]
 *
 * --to       the folder to write; it must not hold a story yet
 * --format   how to read the file; default: told by its content
 * --order    whether 9/1/2016 is the 9th of January (dmy) or the 1st of September (mdy)
 * --mapping  which column of a table is what; every import of a table writes one to begin with
 *
 * Exit code 0: imported, everything kept or reported; 1: nothing usable found, nothing written;
 * 2: called in the wrong way.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { givenPath } from '../givenFolder.ts';
import { outliveReader, progressOn, progressText } from '../terminal.ts';
import { OWN_FORMAT } from './dateline/ownStory.ts';
import { FORMATS } from './formats.ts';
import { ImportError } from './imported.ts';
import { readMapping } from './mappingFile.ts';
import { runImport } from './runImport.ts';

const NAMES = [OWN_FORMAT, ...FORMATS.map(({ name }) => name)];
const USAGE = `Usage: npm run import -- file-or-folder --to path/to/story
         [--format ${NAMES.join('|')}] [--order dmy|mdy] [--mapping file]`;

interface Call {
  readonly from: string;
  readonly to: string;
  readonly format?: string;
  readonly order?: 'dmy' | 'mdy';
  readonly mapping?: string;
}

/** Null when it was called in the wrong way. */
function parsed(): Call | 'help' | null {
  try {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { to: text, format: text, order: text, mapping: text, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return 'help';
    const { to, format, order, mapping } = values;
    const [from, ...others] = positionals;
    if (!from || !to || others.length > 0) return null;
    if (format !== undefined && !NAMES.includes(format)) return null;
    if (order !== undefined && order !== 'dmy' && order !== 'mdy') return null;
    return { from, to, ...(format && { format }), ...(order && { order }), ...(mapping && { mapping }) };
  } catch {
    return null;
  }
}

async function run({ from, to, mapping, ...choices }: Call): Promise<void> {
  const progress = progressOn(process.stderr);
  try {
    const read = mapping === undefined ? undefined : await readMapping(givenPath(mapping));
    const result = await runImport({
      from: givenPath(from),
      to: givenPath(to),
      choices: read === undefined ? choices : { ...choices, mapping: read },
      ...(mapping !== undefined && { mappingFile: givenPath(mapping) }),
      now: Date.now(),
      onProgress: (what, done, all) => progress.show(progressText(done, all, what)),
    });
    progress.clear();
    console.log(result.report);
    if (result.files.length === 0) {
      console.log('\nNothing usable was found; nothing was written.');
      process.exitCode = 1;
      return;
    }
    console.log(`\nWritten to ${to}: ${result.files.join(', ')}.`);
    console.log(`See it: npm start -- ${/\s/.test(to) ? JSON.stringify(to) : to}`);
  } catch (error) {
    progress.clear();
    if (!(error instanceof ImportError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

outliveReader(process.stdout);
const call = parsed();
if (call === null || call === 'help') {
  console.log(USAGE);
  process.exitCode = call === null ? 2 : 0;
} else {
  try {
    await run(call);
  } catch (error) {
    // A full disk, a folder that must not be written: nothing to do with what was imported.
    console.error(`${path.basename(call.from)}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
