import { createHash } from 'node:crypto';
import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { placesOf, SEEDS } from './src/compile/compileStory.ts';
import { stylesInPage } from './src/compile/site/stylesInPage.ts';
import { datelineStory } from './src/compile/vitePlugin.ts';
import { predrawnStart } from './src/predrawn/vitePlugin.ts';

/** Nothing but the page's own files; no third party. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Written into the built page only: the development server injects scripts of its own. What the build itself
 * wrote into the page is let through by its hash, and nothing else.
 */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'dateline-csp',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const own = (name: string): string[] =>
          [...html.matchAll(new RegExp(`<${name}>([^]*?)</${name}>`, 'g'))].map(([, text = '']) =>
            ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`);
        const content = CONTENT_SECURITY_POLICY
          .replace("script-src 'self'", (found) => found + own('script').join(''))
          .replace("style-src 'self'", (found) => found + own('style').join(''));
        return [
          { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' },
        ];
      },
    },
  };
}

/** Taking the page over: React and all that the first picture does without. */
const MOUNT = '/src/explorer/mount.tsx';

/** Packages that are one file with many parts: what nobody uses of them at first is fetched later. */
const IN_PARTS = /\/node_modules\/d3/;

/** A module that `mount.tsx` imports, however indirectly, but not what is fetched later. */
function isOfMount(id: string, graph: Rolldown.ChunkingContext): boolean {
  if (IN_PARTS.test(id)) return false;
  const importers = [id];
  const seen = new Set(importers);
  for (const each of importers) {
    if (each.endsWith(MOUNT)) return true;
    for (const importer of graph.getModuleInfo(each)?.importers ?? []) {
      if (!seen.has(importer)) importers.push(importer);
      seen.add(importer);
    }
  }
  return false;
}

/** Which story the page shows, as the commands say it; without them the one that ships. */
const STORY = {
  folder: process.env['DATELINE_STORY'],
  strict: Boolean(process.env['DATELINE_STRICT']),
};

export default defineConfig(({ mode }) => ({
  // Relative addresses: the build works under any sub-path of any static host.
  base: './',
  plugins: [
    react(),
    datelineStory(STORY),
    predrawnStart(placesOf(STORY.folder ?? SEEDS).output),
    stylesInPage(),
    contentSecurityPolicy(),
  ],
  resolve: {
    // Citation.js can fetch what it cites, by packages for Node: never here.
    alias: [
      {
        find: /^(?:node-fetch|sync-fetch)$/,
        replacement: `${import.meta.dirname}/src/export/citations/noFetch.ts`,
      },
    ],
  },
  build: {
    target: 'es2022',
    // Inlined assets would need data: in the policy and weigh a third more.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // How long our own plugins take is nobody's business who builds a story.
      checks: { pluginTimings: false },
      // The gallery of scenes, for tests, is built beside the explorer in a mode of its own.
      input: mode === 'gallery' ? 'e2e/gallery/index.html' : 'index.html',
      // The first picture's code and the page's in one file each: the browser starts one script sooner than fifteen.
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: (id, graph) => (isOfMount(id, graph) ? 'page' : null), debugName: 'page', priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.unit.test.ts'],
    environment: 'node',
    cache: false as const,
    // Time is not what is tested, and machines are shared.
    testTimeout: 30_000,
  },
}));
