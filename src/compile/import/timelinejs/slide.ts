/**
 * A TimelineJS story, whichever file it came in: all texts as they stand there, markup included, '' for
 * what is missing.
 */
import type { ImportedPlace } from '../imported.ts';

export interface Deck {
  /** The slide before the events, which tells what the story is. */
  readonly title: Slide | null;
  readonly events: readonly Slide[];
  readonly eras: readonly Slide[];
  /** What belongs to no slide and was not asked for, for a message. */
  readonly rest: readonly string[];
}

export interface Slide {
  /** "events[3]", "row 12". */
  readonly place: string;
  readonly id: string;
  readonly start: SlideDate | null;
  readonly end: SlideDate | null;
  /** The date in the author's words, shown in place of the numbers. */
  readonly displayDate: string;
  readonly headline: string;
  readonly text: string;
  readonly media: SlideMedia;
  readonly tags: readonly string[];
  readonly where?: ImportedPlace;
  /** What else it had, for a message. */
  readonly rest: readonly string[];
}

export interface SlideMedia {
  /** An address, or markup to embed. */
  readonly url: string;
  readonly caption: string;
  readonly credit: string;
  /** What a picture says for those who do not see it. */
  readonly alt: string;
  readonly title: string;
  /** Where a click on it leads. */
  readonly link: string;
}

export interface SlideDate {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** Clock time, as it is to be shown. */
  readonly time: string;
  /** Set when it is none of the forms that TimelineJS knows: the text as it stands. */
  readonly unreadable?: string;
}

export const NO_MEDIA: SlideMedia = { url: '', caption: '', credit: '', alt: '', title: '', link: '' };

/** As TimelineJS takes it: an end without a year is no end. */
export function orNull(date: SlideDate): SlideDate | null {
  return `${date.year}${date.month}${date.day}${date.time}${date.unreadable ?? ''}` === '' ? null : date;
}
