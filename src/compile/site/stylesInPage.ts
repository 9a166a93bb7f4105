/**
 * In the built page: its style sheet stands in it. The browser draws without waiting for another file, and in
 * a frame that is a site of its own nothing depends on whom the host lets read its files.
 *
 * The link to it stays, disabled: parts that come later name the sheets they need, and what the page links to
 * is not fetched for them. Pages of events take it as their own.
 */
import path from 'node:path';
import type { Plugin } from 'vite';

const SHEET = /<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>/g;

export function stylesInPage(): Plugin {
  return {
    name: 'dateline-styles-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, path: page }) {
        return html.replace(SHEET, (_, href: string) => {
          const file = path.posix.join(path.posix.dirname(page), href).replace(/^\//, '');
          const sheet = bundle?.[file];
          if (sheet?.type !== 'asset') throw new Error(`The build has no style sheet ${file}.`);
          const styles = besidePage(String(sheet.source).trim(), path.posix.dirname(href));
          return `<link rel="stylesheet" disabled href="${href}">\n    <style>${styles}</style>`;
        });
      },
    },
  };
}

/** What lies beside the sheet is found from where the page lies. */
export function besidePage(css: string, folder: string): string {
  return css.replace(/(?<=url\(["']?)\.\//g, `${folder}/`);
}
