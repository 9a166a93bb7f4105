/** English: the start page before any script. */
import type { PredrawnStrings } from './predrawnStrings.ts';

export const en: PredrawnStrings = {
  picture: 'Timeline “{title}”: {events}, {years}; they are listed in words after it.',
  events: 'All events in words',
  listed: 'The {listed} most important of {total} events are listed here.',
  scripts: 'To zoom, filter and search in this timeline, allow JavaScript for this page.',
  articles: 'Articles',
  long: 'This takes long here.',
  ownPage: 'Open the timeline on a page of its own',
  loading: 'Still loading: the network may be slow.',
  again: 'Load the page again',
};
