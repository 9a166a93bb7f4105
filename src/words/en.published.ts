import type { PublishedStrings } from './publishedStrings.ts';

export const en: PublishedStrings = {
  toTimeline: 'To the whole timeline',
  fromTimeline: 'From the timeline {title}',
  pictureOf: '{headline}, {date}: the event among its neighbours on a timeline',
  pictureOfTimeline: 'The timeline {title}',
  nothingHere: 'There is nothing at this address',
  mistyped: 'It may be mistyped, or what stood here has gone.',
  shorten: 'The timeline lies further up in this address: shorten it, part by part, from its end.',
  fromHere: 'Events of this timeline',
  feed: '{title}: events',
};
