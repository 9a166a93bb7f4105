import { de } from './de.published.ts';
import { en } from './en.published.ts';

/** Texts of the pages that are written when a story is built, beside those that they share with the explorer. */
export interface PublishedStrings {
  readonly toTimeline: string;
  /** `From the timeline {title}` */
  readonly fromTimeline: string;
  /** What a preview picture shows: `{headline}, {date}, on its timeline` */
  readonly pictureOf: string;
  /** The same of the whole: `{title}` */
  readonly pictureOfTimeline: string;
  /** Heading of the page that stands where there is none. */
  readonly nothingHere: string;
  readonly mistyped: string;
  /** Where no link can be given: hosts show the page at whatever address was asked for. */
  readonly shorten: string;
  /** Heading of the events that are offered instead. */
  readonly fromHere: string;
  /** Of the list of new events, for feed readers: `{title}: events` */
  readonly feed: string;
}

/** Those of the language, in English where it has none. */
export function publishedStringsFor(lang: string): PublishedStrings {
  return lang.toLowerCase().split('-')[0] === 'de' ? de : en;
}
