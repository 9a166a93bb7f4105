import type { Row } from '../model/units.ts';
import { eventDateInWords } from '../words/eventDate.ts';
import type { PublishedStory } from './published.ts';

/** Search engines and previews show about so much. */
const MOST_LETTERS = 280;

/** Of an event in a line or two, for previews: its date, and what happened. */
export function descriptionOf({ table, details, strings }: PublishedStory, row: Row): string {
  const date = eventDateInWords(table, row, strings);
  const summary = details[row]!.summary || table.headline[row]!;
  return shortened(`${date}: ${summary.replace(/\s+/g, ' ').trim()}`);
}

/** At the end of a word. */
function shortened(text: string): string {
  if (text.length <= MOST_LETTERS) return text;
  const cut = text.slice(0, MOST_LETTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_LETTERS / 2)).replace(/[\p{P}\p{Surrogate}]+$/u, '')} …`;
}
