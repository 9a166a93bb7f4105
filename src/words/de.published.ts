import type { PublishedStrings } from './publishedStrings.ts';

export const de: PublishedStrings = {
  toTimeline: 'Zur ganzen Zeitleiste',
  fromTimeline: 'Aus der Zeitleiste {title}',
  pictureOf: '{headline}, {date}: das Ereignis unter seinen Nachbarn auf einer Zeitleiste',
  pictureOfTimeline: 'Die Zeitleiste {title}',
  nothingHere: 'Unter dieser Adresse steht nichts',
  mistyped: 'Vielleicht enthält sie einen Tippfehler, oder was hier stand, ist fort.',
  shorten: 'Die Zeitleiste liegt weiter oben in dieser Adresse: bitte vom Ende her Stück für Stück kürzen.',
  fromHere: 'Ereignisse dieser Zeitleiste',
  feed: '{title}: Ereignisse',
};
