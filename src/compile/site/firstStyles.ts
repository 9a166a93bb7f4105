/**
 * What the built page looks like from the first stands in it, and the fonts that it shows first are asked for
 * beside its script: nothing is drawn later than it could be, or twice.
 */
import path from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { STYLES_FROM } from '../../model/siteFiles.ts';

/** Of letters that most pages have, in the weights of title, labels and dates. */
const FIRST_FONTS = /\/(?:inter-latin-400|inter-latin-600|source-serif-4-latin-600)-[^/]*\.woff2$/;

const SHEET = /<link rel="stylesheet"[^>]*? href="([^"]+)"[^>]*>/g;

export function firstStyles(): Plugin {
  return {
    name: 'dateline-first-styles',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const inPage = html.replace(SHEET, (link, href: string) => {
          const sheet = bundle[path.posix.normalize(href)];
          if (sheet?.type !== 'asset') return link;
          return `<style ${STYLES_FROM}="${href}">${rebased(String(sheet.source), path.posix.dirname(href))}</style>`;
        });
        const fonts = Object.keys(bundle).filter((name) => FIRST_FONTS.test(name));
        const tags = fonts.map((name): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${name}`, crossorigin: true },
          injectTo: 'head',
        }));
        return { html: inPage, tags };
      },
    },
  };
}

/** Addresses as they are from the page's own folder. */
function rebased(css: string, folder: string): string {
  return css.trim().replace(/url\((['"]?)(?!data:|https?:)([^'")]+)\1\)/g, (_, quote: string, address: string) =>
    `url(${quote}./${path.posix.join(folder, address)}${quote})`);
}
