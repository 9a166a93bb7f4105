/** Headlines for events that have none of their own. */
import { fitted } from './fit.ts';

const LONGEST = 100;

/** The first line or sentence of the first text that has one; '' when none has. */
export function headlineFrom(...texts: readonly string[]): string {
  for (const text of texts) {
    const line = text.split('\n').find((each) => each.trim() !== '')?.trim() ?? '';
    const sentence = /^.{8,}?[.!?](?=\s)/su.exec(line.slice(0, LONGEST))?.[0] ?? line;
    if (sentence.length <= LONGEST) {
      if (sentence !== '') return sentence;
      continue;
    }
    const cut = sentence.slice(0, LONGEST);
    const space = cut.lastIndexOf(' ');
    return space > LONGEST / 2 ? `${cut.slice(0, space)}…` : fitted(sentence, LONGEST);
  }
  return '';
}

/** What to call a story that does not say: `women_in-computing.json` → "Women in computing". */
export function titleFromFile(file: string): string {
  const words = file
    .replace(/\.[a-z\d]{1,6}$/i, '')
    .replace(/[_\s]+|(?<=\p{L})-(?=\p{L})/gu, ' ')
    .trim();
  return words === '' ? 'Timeline' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
