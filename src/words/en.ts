/** English. */
import type { Strings } from './strings.ts';

export const en: Strings = {
  lang: 'en',
  dir: 'ltr',
  dates: {
    seasons: {},
  },
  timeline: {
    region: 'Timeline',
  },
  page: {
    searchLabel: 'Search events and excerpts',
  },
};
