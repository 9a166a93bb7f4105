/**
 * Builds a story's page, serves it, or shows it while it is written.
 *
 *     node --import tsx src/compile/site/cli.ts start|dev|build [folder] [options]
 *
 * folder          holds the annotations and the articles; default: seeds
 * --strict        an event without an excerpt is an error
 * --out folder    (start, build) where the site goes; default: dist/
 * --port number   (start, dev) the port to begin with; the next free one is taken
 * --host address  (start, dev) where to listen; default: this machine only
 *
 * Exit code 0: done; 1: the story has mistakes, or nothing could be written; 2: called in the wrong way.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { createServer, preview } from 'vite';
import { compileStory, placesOf } from '../compileStory.ts';
import { ROOT, standing } from '../givenFolder.ts';
import { progressOn, progressText, resultText, styleFor } from '../terminal.ts';
import { siteArguments, usageOf } from './arguments.ts';
import type { Command, SiteArguments } from './arguments.ts';
import { buildSite, siteOf } from './buildSite.ts';
import { refusal } from './putInPlace.ts';

const COMMANDS: readonly Command[] = ['start', 'dev', 'build'];

/** Compiles and prints what came of it; tells whether the story is good. */
async function compiled({ folder, strict }: SiteArguments): Promise<boolean> {
  const progress = progressOn(process.stderr);
  const result = await compileStory(placesOf(folder), {
    from: standing(),
    strict,
    onProgress: (...step) => progress.show(progressText(...step)),
  });
  progress.clear();
  console.log(resultText(result, false, styleFor(process.stdout)));
  return result.ok;
}

/** Compiles and builds; tells whether there is a site now. */
async function built(given: SiteArguments, out: string): Promise<boolean> {
  const refused = await refusal(out);
  if (refused) {
    console.error(refused);
    return false;
  }
  if (!(await compiled(given))) return false;
  console.log('Building the page …');
  await buildSite(out);
  return true;
}

async function build(given: SiteArguments): Promise<void> {
  const out = given.out ?? siteOf(given.folder);
  if (!(await built(given, out))) {
    process.exitCode = 1;
    return;
  }
  const where = path.relative(standing(), out) || '.';
  console.log(`The page is in ${where}; put its contents on any web host, in any folder.`);
}

async function start(given: SiteArguments): Promise<void> {
  const out = given.out ?? siteOf(given.folder);
  if (!(await built(given, out))) {
    process.exitCode = 1;
    return;
  }
  // Pages of other hosts may embed it, as they may what lies on a host that is set up for that.
  const cors = { origin: '*' };
  const server = await preview({ root: ROOT, build: { outDir: out }, preview: { ...listening(given), cors } });
  server.printUrls();
}

async function dev(given: SiteArguments): Promise<void> {
  // A story with mistakes is served, for it is being written; where there is no folder, nobody writes one.
  const isFolder = await stat(given.folder).then((status) => status.isDirectory(), () => false);
  if (!isFolder && !(await compiled(given))) {
    process.exitCode = 1;
    return;
  }
  const server = await createServer({ root: ROOT, server: listening(given) });
  await server.listen();
  server.printUrls();
  server.bindCLIShortcuts();
}

function listening({ port, host }: SiteArguments): { port?: number; host?: string } {
  return { ...(port !== null && { port }), ...(host !== null && { host }) };
}

async function run(given: SiteArguments): Promise<void> {
  // Where vite.config.ts looks for the story.
  process.env['DATELINE_STORY'] = given.folder;
  process.env['DATELINE_STRICT'] = given.strict ? '1' : '';
  if (given.command === 'build') await build(given);
  else if (given.command === 'start') await start(given);
  else await dev(given);
}

const [called, ...args] = process.argv.slice(2);
const command = COMMANDS.find((each) => each === called) ?? 'start';
const isHelp = args.some((arg) => arg === '--help' || arg === '-h');
const given = isHelp ? null : siteArguments(command, args);
if (!given) {
  console.log(usageOf(command));
  process.exitCode = isHelp ? 0 : 2;
} else {
  try {
    await run(given);
  } catch (error) {
    // A full disk, a folder that must not be written, no port left: nothing an author did to the story.
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
