/** What the built page looks like from the first stands in it: it is drawn without waiting for another file. */
import path from 'node:path';
import type { Plugin } from 'vite';
import { STYLES_FROM } from '../../model/siteFiles.ts';

const SHEET = /<link rel="stylesheet"[^>]*? href="([^"]+)"[^>]*>/g;

export function firstStyles(): Plugin {
  return {
    name: 'dateline-first-styles',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        return html.replace(SHEET, (link, href: string) => {
          const sheet = bundle[path.posix.normalize(href)];
          if (sheet?.type !== 'asset') return link;
          return `<style ${STYLES_FROM}="${href}">${rebased(String(sheet.source), path.posix.dirname(href))}</style>`;
        });
      },
    },
  };
}

/** Addresses as they are from the page's own folder. */
function rebased(css: string, folder: string): string {
  return css.trim().replace(/url\((['"]?)(?!data:|https?:)([^'")]+)\1\)/g, (_, quote: string, address: string) =>
    `url(${quote}./${path.posix.join(folder, address)}${quote})`);
}
