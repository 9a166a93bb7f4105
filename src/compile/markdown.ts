/** Markdown as plain text. The only file that knows the `micromark` package. */
import { micromark } from 'micromark';
import { htmlToText } from './htmlText.ts';

/** Lines of “key: value” between “---” at the very top are about the article, not of it. */
const FRONT_MATTER = /^---[ \t]*\n(?:(?:[\w-]+:.*|[ \t#-].*|)\n)*?---[ \t]*(?:\n|$)/;

/**
 * The parser's time grows with the square of some things, of which no article has many: beyond these,
 * markup stays in the text.
 */
const MOST_CHARACTERS = 1_000_000;
const MOST_UNDERLINES = 500;
const MOST_EMPHASES_IN_A_PARAGRAPH = 400;
const DEEPEST_ENTRY = /^[ \t>]{80,}(?:[-*+]|\d+[.)])/m;

/** @param text with LF line ends */
export function markdownToText(text: string): string {
  const body = text.replace(FRONT_MATTER, '');
  if (isTangled(body)) return body;
  // HTML inside of Markdown is dropped with the rest, so it may pass here.
  return htmlToText(micromark(body, { allowDangerousHtml: true }));
}

function isTangled(text: string): boolean {
  if (text.length > MOST_CHARACTERS || DEEPEST_ENTRY.test(text)) return true;
  if (countOf(text, /^ {0,3}(?:-+|=+)[ \t]*$/gm) > MOST_UNDERLINES) return true;
  return text.split(/\n\s*\n/).some((paragraph) => {
    return countOf(paragraph, /\*+|_+/g) > MOST_EMPHASES_IN_A_PARAGRAPH;
  });
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
