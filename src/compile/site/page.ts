/** What of a story stands in the page itself, for whoever does not run its script. */

export interface PageStory {
  readonly title: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly description?: string | undefined;
  /** It has so many events that they are fetched in pages. */
  readonly paged: boolean;
  /** Files of a story that is loaded whole, below its manifest, that the first drawing needs. */
  readonly drawnFrom: readonly string[];
}

const LANGUAGE = /(?<=<html lang=")[^"]*/;
const TITLE = /(?<=<title>)[^<]*/;
const DESCRIPTION = /(?<=<meta\s+name="description"\s+content=")[^"]*/;
const PRELOAD = /<link rel="preload" href="\/story\.json"[^>]*>/;
/** What is shown until the script runs, or where there are no scripts. */
const IN_ENGLISH = /<(?:div class="page skeleton"|p class="(?:noscript|unstarted)")/g;

/**
 * `index.html` with the story's language, title and description. What stands in the page until the
 * script runs is English, and says so in a page of another language.
 *
 * @throws Error when a place for one of them is gone from `index.html`
 */
export function pageOf(html: string, { title, lang, description }: Pick<PageStory, 'title' | 'lang' | 'description'>): string {
  const titled = filled(filled(html, LANGUAGE, lang), TITLE, title);
  const page = description ? filled(titled, DESCRIPTION, description) : titled;
  const isEnglish = lang.toLowerCase().split('-')[0] === 'en';
  return isEnglish ? page : page.replace(IN_ENGLISH, '$& lang="en"');
}

/** In development the story is fetched when the page can hear of changes: one fetched before may be stale. */
export function withoutPreload(html: string): string {
  return html.replace(PRELOAD, '');
}

function filled(html: string, place: RegExp, text: string): string {
  if (!place.test(html)) throw new Error(`index.html has no place that fits ${String(place)}.`);
  return html.replace(place, () => escaped(text));
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
