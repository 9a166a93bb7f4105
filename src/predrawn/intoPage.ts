/** Puts what was made ahead into the built `index.html`. */
import type { StartPage } from './startPage.ts';

/** What `index.html` has until there is something better, and what takes its place. */
function edits(page: StartPage): readonly (readonly [RegExp, string])[] {
  return [
    // Before any style sheet, for which it would wait, and what follows with it.
    [/(?=[ \t]*<title>)/, `    <script>${page.script}</script>\n`],
    [/(?=[ \t]*<\/head>)/, `    <style>${page.styles}</style>\n`],
    [/<div class="page skeleton"(?: lang="en")?>/, `<div class="page skeleton predrawn-page" lang="${page.lang}">`],
    [/(?<=<output class="visually-hidden">)[^<]*/, page.loading],
    [/<header class="header" aria-hidden="true">/, '<header class="header">'],
    [
      /<h1>&nbsp;<\/h1><div class="counts"><\/div>/,
      `${page.title}<div class="counts"><p class="counts-all">${page.counts}</p></div>`,
    ],
    [/<div class="header-controls"><i><\/i><\/div>/, page.controls],
    [/<main class="stage">/, `<main class="stage">${page.figure}`],
    [/(?<=<section class="event-panel" aria-hidden="true"><\/section>\s*<\/div>)/, page.list],
    [
      /<p class="unstarted"[^>]*>[^]*?<\/p>/,
      `<p class="unstarted" lang="${page.lang}">${page.unstarted}</p>`,
    ],
    [/<p class="noscript"[^>]*>[^<]*<\/p>/, page.hint],
    [/(?=[ \t]*<\/body>)/, `    <script>${page.fonts}</script>\n`],
  ];
}

/** @throws Error when a place is gone from `index.html` */
export function withStartPage(html: string, page: StartPage): string {
  const whole = edits(page).reduce((made, [place, text]) => {
    if (!place.test(made)) throw new Error(`index.html has no place that fits ${String(place)}.`);
    return made.replace(place, () => text);
  }, html);
  // HTML has no place for control characters.
  return whole.replace(/[^\P{Cc}\t\n\r]/gu, '');
}
