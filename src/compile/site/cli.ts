/**
 * Builds a story's page, serves it, or shows it while it is written.
 *
 *     node --import tsx src/compile/site/cli.ts start|dev|build [folder] [options]
 *
 * folder          holds the annotations and the articles; default: seeds
 * --strict        an event without an excerpt is an error
 * --out folder    (start, build) where the site goes; default: dist/
 * --site address  (start, build) where the site will be found; default: "site:" in the annotations
 * --pages number  (start, build) events that get a page of their own, the most important; default: 20000
 * --no-offline    (start, build) readers do not keep it for when there is no network; who has, forgets it
 * --port number   (start, dev) the port to begin with; the next free one is taken
 * --host address  (start, dev) where to listen; default: this machine only
 *
 * Exit code 0: done; 1: the story has mistakes, or nothing could be written; 2: called in the wrong way.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { createServer, preview } from 'vite';
import type { Publication } from '../../model/publication.ts';
import { compileStory, placesOf } from '../compileStory.ts';
import { ROOT, standing } from '../givenFolder.ts';
import { paceOf } from '../pace.ts';
import { MOST_PAGES, publicationOf } from '../pages/publicationOf.ts';
import { pagesText } from '../pages/pagesText.ts';
import { progressOn, progressText, resultText, styleFor } from '../terminal.ts';
import { WrongValue, siteArguments, usageOf } from './arguments.ts';
import type { Command, SiteArguments } from './arguments.ts';
import { answerNotFound } from './answerNotFound.ts';
import { buildSite } from './buildSite.ts';
import { siteOf } from './siteFolder.ts';
import { refusal } from './putInPlace.ts';
import { holdPort, siteAddress } from './siteAddress.ts';

const COMMANDS: readonly Command[] = ['start', 'dev', 'build'];

interface Compiling {
  readonly isGood: boolean;
  /** Of a good story. */
  readonly publication: Publication | null;
}

/** Compiles and prints what came of it. */
async function compiled({ folder, strict, pages }: SiteArguments): Promise<Compiling> {
  const progress = progressOn(process.stderr);
  let publication: Publication | null = null;
  const result = await compileStory(placesOf(folder), {
    from: standing(),
    strict,
    onProgress: (...step) => progress.show(progressText(...step)),
    onStory: (story) => (publication = publicationOf(story, pages ?? MOST_PAGES)),
  });
  progress.clear();
  console.log(resultText(result, false, styleFor(process.stdout)));
  return { isGood: result.ok, publication };
}

/** Of a story with more pages `npm start` draws no preview pictures: some are drawn in a second. */
const MOST_PICTURES_TO_LOOK_AT = 100;

/** Compiles and builds; tells whether there is a site now. @param elsewhere its address, if nothing else says so */
async function built(given: SiteArguments, out: string, elsewhere: string | null): Promise<boolean> {
  const refused = await refusal(out);
  if (refused) {
    console.error(refused);
    return false;
  }
  const { publication } = await compiled(given);
  if (!publication) return false;
  const { site } = publication.about;
  const published = given.site ?? (site === undefined ? null : siteAddress(site));
  const address = published ?? elsewhere;
  const isPublished = published !== null;
  console.log('Building the page …');
  const progress = progressOn(process.stderr);
  const pace = paceOf((...step) => progress.show(progressText(...step)));
  // Whoever only looks at a story need not wait for pictures that nobody is shown.
  const pictures = given.command === 'build' || publication.places.length <= MOST_PICTURES_TO_LOOK_AT;
  await buildSite(out, { publication, address, isPublished, pictures, pace, offline: given.offline });
  progress.clear();
  console.log(pagesText(publication, address !== null));
  if (address !== null && !isPublished) {
    console.log('What was built names an address on this machine; for a web host there is npm run build.');
  }
  return true;
}

async function build(given: SiteArguments): Promise<void> {
  const out = given.out ?? siteOf(given.folder);
  if (!(await built(given, out, null))) {
    process.exitCode = 1;
    return;
  }
  const where = path.relative(standing(), out) || '.';
  console.log(`The page is in ${where}; put its contents on any web host, in any folder.`);
}

/** Vite's own. */
const FIRST_PORT = 4173;

async function start(given: SiteArguments): Promise<void> {
  const out = given.out ?? siteOf(given.folder);
  // The pages name the address, so it has to be known before there is anything to serve.
  const held = await holdPort(given.port ?? FIRST_PORT, given.host ?? 'localhost');
  try {
    if (!(await built(given, out, ownAddress(given.host, held.port)))) {
      process.exitCode = 1;
      return;
    }
  } finally {
    await held.release();
  }
  const { port } = held;
  const server = await preview({
    root: ROOT,
    // What is not there is not there: no other page stands in for it.
    appType: 'mpa',
    plugins: [{ name: 'dateline-not-found', configurePreviewServer: (each) => answerNotFound(each, out) }],
    build: { outDir: out },
    // Pages of other hosts may embed it, as they may what lies on a host that is set up for that.
    preview: { ...listening({ ...given, port }), strictPort: true, cors: { origin: '*' } },
  });
  server.printUrls();
}

/** As it is printed and opened on this machine. */
function ownAddress(host: string | null, port: number): string {
  const isAny = host === null || host === '0.0.0.0' || host === '::';
  const name = isAny ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}

async function dev(given: SiteArguments): Promise<void> {
  // A story with mistakes is served, for it is being written; where there is no folder, nobody writes one.
  const isFolder = await stat(given.folder).then((status) => status.isDirectory(), () => false);
  if (!isFolder && !(await compiled(given)).isGood) {
    process.exitCode = 1;
    return;
  }
  const server = await createServer({ root: ROOT, server: listening(given) });
  await server.listen();
  server.printUrls();
  server.bindCLIShortcuts();
}

function listening({ port, host }: Pick<SiteArguments, 'port' | 'host'>): { port?: number; host?: string } {
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

/** Says so where a value is wrong. */
function understood(called: Command, typed: readonly string[]): SiteArguments | 'wrong' | null {
  try {
    return siteArguments(called, typed);
  } catch (error) {
    if (!(error instanceof WrongValue)) throw error;
    console.error(error.message);
    return 'wrong';
  }
}

const typed = process.argv.slice(2);
const [called, ...args] = typed;
const command = COMMANDS.find((each) => each === called) ?? null;
const isHelp = typed.some((arg) => arg === '--help' || arg === '-h');
const given = isHelp || command === null ? null : understood(command, args);
if (given === 'wrong') {
  process.exitCode = 2;
} else if (!given) {
  for (const each of command === null ? COMMANDS : [command]) console.log(usageOf(each));
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
