/** Texts of the start page as it stands before any script, apart from those of the page: only Node needs them. */
import { de } from './de.predrawn.ts';
import { en } from './en.predrawn.ts';

export interface PredrawnStrings {
  /** Name of the picture: `{title}`, `{events}` counted, `{years}` from the first to the last. */
  readonly picture: string;
  /** Heading of the list. */
  readonly events: string;
  /** Where not all are listed: `{listed}` of `{total}`. */
  readonly listed: string;
  /** How to explore it. */
  readonly scripts: string;
  readonly articles: string;
  /** After a while, in a frame that may be why nothing comes; and the link behind it. */
  readonly long: string;
  readonly ownPage: string;
  /** After a while, on a page of its own; and the link behind it. */
  readonly loading: string;
  readonly again: string;
}

/** Those of the language, in English where it has none. */
export function predrawnStringsFor(lang: string): PredrawnStrings {
  return lang.toLowerCase().split('-')[0] === 'de' ? de : en;
}
