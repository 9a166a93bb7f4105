/** German. */
import type { Strings } from './strings.ts';

export const de: Strings = {
  lang: 'de',
  dir: 'ltr',
  dates: {
    seasons: {},
  },
  timeline: {
    region: 'Zeitleiste',
  },
  page: {
    searchLabel: 'Ereignisse und Auszüge durchsuchen',
  },
};
