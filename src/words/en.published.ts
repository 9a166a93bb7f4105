import type { PublishedStrings } from './publishedStrings.ts';

export const en: PublishedStrings = {
  toTimeline: 'To the whole timeline',
  fromTimeline: 'From the timeline {title}',
  pictureOf: '{headline}, {date}: the event among its neighbours on a timeline',
  pictureOfTimeline: 'The timeline {title}',
  feed: '{title}: events',
};
