/**
 * Brings a story into the page. Development: compiles it at every change, and serves what it became.
 * Build: writes its title, language and bundle into the site; it has to be compiled before.
 */
import { cp, readFile, readdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { MANIFEST_FILE } from '../model/bundle.ts';
import { CHUNK_FOLDER } from './bundle.ts';
import { SEEDS, placesOf } from './compileStory.ts';
import type { Places } from './compileStory.ts';
import { isBelow } from './filesInside.ts';
import { serveWithoutOffline } from './offline/serveWithoutOffline.ts';
import { PAGE_FOLDER } from './paged/pageFolder.ts';
import { bundleFileAt, copyBundle, mediaTypeOf, pageStoryIn } from './site/bundleFolder.ts';
import { pageOf, withoutPreload } from './site/page.ts';
import { preloadStory } from './site/preloadStory.ts';
import { formerOf, stagingOf } from './site/putInPlace.ts';
import { siteOf } from './site/siteFolder.ts';
import { watchStory } from './site/watchStory.ts';
import type { WatchedStory } from './site/watchStory.ts';

export interface StoryOptions {
  /** The story's folder; default: the story that ships. */
  readonly folder?: string | undefined;
  /** An event without an excerpt is an error. */
  readonly strict?: boolean;
}

export function datelineStory({ folder = SEEDS, strict = false }: StoryOptions = {}): Plugin[] {
  const places = placesOf(folder);
  let isBuild = false;
  let publicDir = '';
  const story: Plugin = {
    name: 'dateline-story',
    // The public folder holds the bundle of the story that ships, which is nothing to another story.
    config: () => ({
      build: { copyPublicDir: false },
      server: { watch: { ignored: [(file: string) => isMade(places, publicDir, file)] } },
    }),
    configResolved(config) {
      isBuild = config.command === 'build';
      publicDir = config.publicDir;
    },
    configureServer(server) {
      // Vitest runs a server too, but its tests compile for themselves.
      if (process.env['VITEST']) return;
      serveWithoutOffline(server);
      serveBundle(server, places.output, watchStory(server, places, strict));
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use(withSlash);
    },
    transformIndexHtml: {
      order: 'pre',
      handler: async (html, { filename }) => {
        if (path.dirname(filename) !== path.dirname(publicDir)) return html;
        return isBuild ? pageOf(html, await pageStoryIn(places.output)) : withoutPreload(html);
      },
    },
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      for (const name of await readdir(publicDir)) {
        if (name === MANIFEST_FILE || name === CHUNK_FOLDER || PAGE_FOLDER.test(name)) continue;
        await cp(path.join(publicDir, name), path.join(dir, name), { recursive: true });
      }
      await copyBundle(places.output, dir);
    },
  };
  return [story, preloadStory(() => pageStoryIn(places.output))];
}

/** As any host does it: the page of an event is a folder, and what it names lies as seen from there. */
function withSlash({ url = '' }: IncomingMessage, response: ServerResponse, next: () => void): void {
  const [, way = '', rest = ''] = /^([^?]*\/event\/[a-z0-9-]+)(\?.*)?$/.exec(url) ?? [];
  if (way === '') {
    next();
    return;
  }
  response.writeHead(301, { Location: `${way}/${rest}` }).end();
}

/** Whether it is the built page, or on the way to be, or a compiled story: nothing that anybody writes. */
function isMade({ folder, output }: Places, publicDir: string, file: string): boolean {
  const site = siteOf(folder);
  const whole = path.resolve(file);
  const made = [site, stagingOf(site), formerOf(site), ...(output === publicDir ? [] : [output])];
  return made.some((each) => whole === each || isBelow(each, whole));
}

/** The bundle is where the compiler puts it, and always that of what is saved. */
function serveBundle(server: ViteDevServer, output: string, story: WatchedStory): void {
  server.middlewares.use((request, response, next) => {
    const name = bundleFileAt(request.url ?? '');
    if (name === null) {
      next();
      return;
    }
    void story
      .settled()
      .then(() => readFile(path.join(output, ...name.split('/'))))
      .then((content) => {
        response.setHeader('Content-Type', mediaTypeOf(name));
        response.setHeader('Cache-Control', 'no-store');
        response.end(content);
      })
      .catch(() => {
        response.statusCode = 404;
        response.end();
      });
  });
}
