/** The text of an article, by the kind of its file: markup is dropped. */
import { htmlToText } from './htmlText.ts';
import { markdownToText } from './markdown.ts';

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
  return /\.md$/i.test(file) ? markdownToText(raw) : htmlToText(raw);
}
