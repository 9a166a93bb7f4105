/**
 * What an article says about itself, in the places that are there for it: front matter and `<meta>` first,
 * then the lines over its text. Nothing is guessed; what is seen and not sure is handed on as a remark.
 */
import { articleText } from '../articleText.ts';
import { tidy } from '../text.ts';
import { datesIn, isDateLine } from './datesInLines.ts';
import type { SeenDate } from './datesInLines.ts';
import { frontMatterOf } from './frontMatter.ts';
import { htmlHead } from './htmlHead.ts';
import { readLabels } from './labels.ts';

export interface ArticleFacts {
  /** Null when nothing that stands there can be a headline. */
  readonly title: string | null;
  /** Whether the article itself says that this is its title; otherwise it is the first line that may be. */
  readonly isTitleSaid: boolean;
  readonly author?: string;
  readonly publisher?: string;
  /** http or https. */
  readonly url?: string;
  readonly published?: SeenDate;
  /** Dates that may be the one of publication, as written; never together with `published`. */
  readonly doubtful: readonly string[];
  /** BCP 47 tag. */
  readonly language?: string;
}

/** What one place says; texts as they stand there. */
export interface Said {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
  readonly language?: string | undefined;
}

/** A headline is short; a longer first line is the text itself. */
const LONGEST_TITLE = 200;
/** What an article says about itself stands above its text. */
const LINES_ABOVE = 8;

/** @param file its name, which says how it is written */
export function articleFacts(file: string, raw: string): ArticleFacts {
  const lines = articleText(file, raw)
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
    .slice(0, LINES_ABOVE);
  const labels = readLabels(lines);
  const apart = /\.md$/i.test(file) ? frontMatterOf(raw) : /\.html?$/i.test(file) ? htmlHead(raw) : {};
  const said: Said = { ...labels.said, ...present(apart) };
  const title = said.title ?? labels.rest.find((line) => isTitle(line));
  const seen = datesIn(
    said.published === undefined ? [] : [said.published],
    [...labels.rest.filter((line) => line !== title), ...labels.beside],
  );
  return {
    title: title === undefined ? null : tidy(title),
    isTitleSaid: said.title !== undefined,
    ...(said.author && !isAddress(said.author) && { author: tidy(said.author) }),
    ...(said.publisher && !isAddress(said.publisher) && { publisher: tidy(said.publisher) }),
    ...(said.url && isAddress(said.url) && { url: said.url.trim() }),
    ...seen,
    ...(said.language && isLanguage(said.language) && { language: said.language }),
  };
}

function present(said: Said): Said {
  const entries: [string, unknown][] = Object.entries(said);
  return Object.fromEntries(entries.filter(([, text]) => typeof text === 'string' && /\S/.test(text)));
}

/** Words, not only a date or an address. */
function isTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && /\p{L}{2}/u.test(line) && !isAddress(line) && !isDateLine(line);
}

function isAddress(text: string): boolean {
  return URL.canParse(text.trim()) && /^https?:\/\/\S+$/i.test(text.trim());
}

function isLanguage(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
