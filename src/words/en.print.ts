import type { PrintStrings } from './printStrings.ts';

export const en: PrintStrings = {
  with: 'with {names}',
  withAll: 'with {names} together',
  without: 'without {names}',
  toldIn: 'told of in {names}',
  underWay: 'whose dates reach into {date} from before',
  thatMention: 'that mention “{query}”',
  sources: 'Sources',
  noSource: 'No source given.',
  from: 'From {address}',
  firstOnly: 'The first {count} of {total} events are printed here; zooming in or filters choose others.',
  within: 'Of {total} events the {count} that begin in the time looked at are printed here: {from} – {to}.',
  firstWithin:
    'Of {total} events the first {count} that begin in the time looked at are printed here: {from} – {to}. '
    + 'Zooming in or filters choose others.',
  notFetched:
    '{count} of {total} events: what had been fetched. “Print” in the page’s own menu or in the list fetches the rest first.',
  picture: 'A timeline of {events}: {title}',
  events: { one: '{count} event', other: '{count} events' },
};
