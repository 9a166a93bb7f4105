/** Compiles the story while somebody writes it: when the development server starts and at every change. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { CustomPayload, ErrorPayload, ViteDevServer } from 'vite';
import { compileStory } from '../compileStory.ts';
import type { Compiled, Places } from '../compileStory.ts';
import { isBelow } from '../filesInside.ts';
import { standing } from '../givenFolder.ts';
import { problemText, summaryText } from '../report.ts';
import { annotationFilesIn, articleFilesIn, belongsToStory } from '../storyFiles.ts';
import { styleFor } from '../terminal.ts';
import { overlayOf, overlayOfCrash } from './overlay.ts';

/** Sent to the page when a new bundle is in place; carries nothing. */
export const STORY_EVENT = 'dateline:story';
const FRESH: CustomPayload = { type: 'custom', event: STORY_EVENT };

/** How long a burst of changes (an editor that saves by renaming) may last, ms. */
const SETTLE = 60;
/** How often the files are looked at, ms: no watcher hears of everything, least of all while it starts. */
const LOOK = 1000;

export interface WatchedStory {
  /** Resolves when what has been saved so far is compiled, well or not. */
  settled(): Promise<void>;
}

/** A mistake shows as Vite's overlay, with the last good story behind it. */
export function watchStory(server: ViteDevServer, places: Places, strict: boolean): WatchedStory {
  const { logger } = server.config;
  const from = standing();
  let failure: ErrorPayload | null = null;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  let compiled = '';
  const compile = async (): Promise<void> => {
    const hadFailed = failure !== null;
    compiled = await stampOf(places.folder);
    try {
      const result = await compileStory(places, { from, strict });
      failure = overlayOf(result, from);
      logResult(server, result);
    } catch (error) {
      failure = overlayOfCrash(error);
      logger.error(failure.err.message);
    }
    if (failure) {
      // With no page open Vite would keep the failure for the next one, even when it is long mended.
      if (server.ws.clients.size > 0) server.ws.send(failure);
      return;
    }
    if (hadFailed) takeOverlayAway(server);
    server.ws.send(FRESH);
  };
  // One after the other: two at a time would write the same files.
  const enqueue = () => {
    running = running.then(compile);
  };

  server.watcher.add(places.folder);
  server.watcher.on('all', (_event, file) => {
    if (!isOfStory(places.folder, file)) return;
    clearTimeout(timer);
    timer = setTimeout(enqueue, SETTLE);
  });
  server.ws.on('connection', () => {
    // Vite reloads a page whose first update meets an overlay, and its view may be lost: this is the first.
    takeOverlayAway(server);
    if (failure) server.ws.send(failure);
    // What was compiled while the page was on its way is not in what it has fetched.
    else server.ws.send(FRESH);
  });
  const look = setInterval(() => {
    void running
      .then(() => stampOf(places.folder))
      .then((stamp) => {
        if (stamp !== compiled) enqueue();
      });
  }, LOOK);
  look.unref();
  server.httpServer?.once('close', () => {
    clearTimeout(timer);
    clearInterval(look);
  });
  enqueue();
  return { settled: () => running };
}

/** Changes when a file of the story is saved, added or removed. */
async function stampOf(folder: string): Promise<string> {
  const files = [...(await annotationFilesIn(folder)), ...(await articleFilesIn(folder))];
  const stamps = files.map(async (file) => {
    const found = await stat(path.join(folder, file)).catch(() => null);
    return `${file} ${found?.mtimeMs} ${found?.size}`;
  });
  return (await Promise.all(stamps)).join('\n');
}

/** An update without contents does. */
function takeOverlayAway(server: ViteDevServer): void {
  server.ws.send({ type: 'update', updates: [] });
}

function isOfStory(folder: string, file: string): boolean {
  const whole = path.resolve(file);
  return isBelow(folder, whole) && belongsToStory(path.relative(folder, whole));
}

function logResult(server: ViteDevServer, result: Compiled): void {
  const { logger } = server.config;
  const style = styleFor(process.stdout);
  for (const problem of result.problems) {
    if (problem.severity === 'error') logger.error(`\n${problemText(problem, style)}`);
    else logger.warn(`\n${problemText(problem, style)}`);
  }
  if (result.summary) logger.info(summaryText(result.summary), { timestamp: true });
}
