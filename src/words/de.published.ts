import type { PublishedStrings } from './publishedStrings.ts';

export const de: PublishedStrings = {
  toTimeline: 'Zur ganzen Zeitleiste',
  fromTimeline: 'Aus der Zeitleiste {title}',
  pictureOf: '{headline}, {date}: das Ereignis unter seinen Nachbarn auf einer Zeitleiste',
  pictureOfTimeline: 'Die Zeitleiste {title}',
  feed: '{title}: Ereignisse',
};
