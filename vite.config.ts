import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { datelineStory } from './src/compile/vitePlugin.ts';

/** Nothing but the page's own files; no inline script or style, no third party. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Written into the built page only: the development server injects scripts of its own. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'dateline-csp',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Which story the page shows, as the commands say it; without them the one that ships. */
const STORY = {
  folder: process.env['DATELINE_STORY'],
  strict: Boolean(process.env['DATELINE_STRICT']),
};

/** Pages for tests and measuring, built beside the explorer each in a mode of its own. */
const EXTRA_PAGES: Record<string, string> = {
  gallery: 'e2e/gallery/index.html',
  skeleton: 'e2e/bench/skeleton/index.html',
};

export default defineConfig(({ mode }) => ({
  // Relative addresses: the build works under any sub-path of any static host.
  base: './',
  plugins: [react(), datelineStory(STORY), contentSecurityPolicy()],
  build: {
    target: 'es2022',
    // Inlined assets would need data: in the policy and weigh a third more.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: EXTRA_PAGES[mode] ?? 'index.html',
      // What the first drawing needs, in one file: the browser starts one script sooner than fifteen.
      output: { codeSplitting: { groups: [{ name: 'explorer', tags: ['$initial'] }] } },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.unit.test.ts'],
    environment: 'node',
    cache: false as const,
  },
}));
