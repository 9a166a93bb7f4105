/** Compiles the story while somebody writes it: at the start of the dev server and at every change. */
import path from 'node:path';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import { SEEDS, compileStory, placesOf } from './compileStory.ts';
import type { Compiled } from './compileStory.ts';
import { frameOf, problemCount, problemText, summaryText } from './report.ts';
import { SCHEMA_FILE } from './jsonSchema.ts';

/** Sent to the page when a new bundle is in place; carries nothing. */
export const STORY_EVENT = 'dateline:story';

const NAME = 'dateline-story';

/** How long a burst of changes (an editor that saves by renaming) may last, ms. */
const SETTLE = 60;

/** Errors that the overlay lists; more would not be read. */
const MOST_SHOWN = 20;

/**
 * For the dev server only; `npm run build` compiles by itself. A mistake shows as Vite's overlay,
 * with the last good story behind it.
 */
export function datelineStory(folder: string = SEEDS): Plugin {
  return {
    name: NAME,
    apply: 'serve',
    configureServer(server) {
      // Vitest runs a server too, but its tests compile for themselves.
      if (!process.env['VITEST']) watchStory(server, path.resolve(folder));
    },
  };
}

function watchStory(server: ViteDevServer, folder: string): void {
  const places = placesOf(folder);
  const { logger } = server.config;
  let failure: ErrorPayload | null = null;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  const compile = async (): Promise<void> => {
    const hadFailed = failure !== null;
    try {
      const result = await compileStory(places, { from: server.config.root });
      failure = failureOf(result, server.config.root);
      logResult(server, result);
    } catch (error) {
      const cause = error instanceof Error ? error : new Error(String(error));
      failure = { type: 'error', err: { message: cause.message, stack: cause.stack ?? '', plugin: NAME } };
      logger.error(cause.message);
    }
    if (failure) {
      // With no page open Vite would keep the failure for the next one, even when it is long mended.
      if (server.ws.clients.size > 0) server.ws.send(failure);
      return;
    }
    // An update without contents takes the overlay away.
    if (hadFailed) server.ws.send({ type: 'update', updates: [] });
    server.ws.send({ type: 'custom', event: STORY_EVENT });
  };
  // One after the other: two at a time would write the same files.
  const enqueue = () => {
    running = running.then(compile);
  };

  server.watcher.add(folder);
  server.watcher.on('all', (_event, file) => {
    const within = path.relative(folder, path.resolve(file));
    if (within.startsWith('..') || path.isAbsolute(within)) return;
    if (within === SCHEMA_FILE || within.startsWith('.dateline') || within.endsWith('.tmp')) return;
    clearTimeout(timer);
    timer = setTimeout(enqueue, SETTLE);
  });
  server.ws.on('connection', () => {
    if (failure) server.ws.send(failure);
  });
  server.httpServer?.once('close', () => clearTimeout(timer));
  enqueue();
}

function logResult(server: ViteDevServer, result: Compiled): void {
  const { logger } = server.config;
  for (const problem of result.problems) {
    if (problem.severity === 'error') logger.error(`\n${problemText(problem)}`);
    else logger.warn(`\n${problemText(problem)}`);
  }
  if (result.summary) logger.info(summaryText(result.summary), { timestamp: true });
}

function failureOf({ problems }: Compiled, root: string): ErrorPayload | null {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const [first] = errors;
  if (!first) return null;
  const file = path.resolve(root, first.file);
  const place = { id: file, loc: { file, line: first.line, column: first.column } };
  const common = { stack: '', plugin: NAME, ...place };
  if (errors.length === 1) {
    const { what, found, expected, mend } = first;
    const message = `${what}\nfound     ${found}\nexpected  ${expected}\nmend      ${mend}`;
    return { type: 'error', err: { ...common, message, frame: frameOf(first) } };
  }
  // Without a frame of its own, for then the overlay would take those in the message for doubles.
  const more = errors.length - MOST_SHOWN;
  const message = [
    `${problemCount(errors)} in the story`,
    ...errors.slice(0, MOST_SHOWN).map((problem) => problemText(problem)),
    ...(more > 0 ? [`and ${more} more; the terminal lists them all.`] : []),
  ].join('\n\n');
  return { type: 'error', err: { ...common, message } };
}
