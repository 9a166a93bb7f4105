/** The text of an article, by the kind of its file: markup is dropped. */
import { micromark } from 'micromark';
import { htmlToText } from './htmlText.ts';

/** Lines of “key: value” between “---” at the very top are about the article, not of it. */
const FRONT_MATTER = /^---[ \t]*\n(?:(?:[\w-]+:.*|[ \t#-].*|)\n)*?---[ \t]*(?:\n|$)/;

/** Whether the text is not what stands in the file, letter by letter and line by line. */
export function hasMarkup(file: string): boolean {
  return /\.(?:md|html?)$/i.test(file);
}

/**
 * @param file its name; `.md` is Markdown, `.html` and `.htm` are HTML, anything else plain text
 * @param raw what stands in it, with LF line ends
 */
export function articleText(file: string, raw: string): string {
  if (!hasMarkup(file)) return raw;
  if (!/\.md$/i.test(file)) return htmlToText(raw);
  const text = raw.replace(FRONT_MATTER, '');
  // HTML inside of Markdown is dropped with the rest, so it may pass here.
  return htmlToText(micromark(text, { allowDangerousHtml: true }));
}
