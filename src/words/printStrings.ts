/** Texts of what stands on paper and in pictures that are taken away: fetched when something is. */
import { de } from './de.print.ts';
import { en } from './en.print.ts';
import type { PluralForms } from './pluralForms.ts';

export interface PrintStrings {
  /** Filters, `{names}` joined as the language joins them: by “or”, for all of them by “and”. */
  readonly with: string;
  readonly withAll: string;
  readonly without: string;
  /** Filtered by articles. */
  readonly toldIn: string;
  /** Filtered by a day: `{date}`. */
  readonly underWay: string;
  /** Searched for. */
  readonly thatMention: string;
  readonly sources: string;
  readonly noSource: string;
  /** The text of an address: `Read at {address}`. */
  readonly from: string;
  /** Only the first are printed: `{count}`, `{total}`. */
  readonly firstOnly: string;
  /** What begins in the time looked at is printed, and what else matches is not: `{count}`, `{total}`, `{from}`, `{to}`. */
  readonly within: string;
  /** Likewise, of that only the first. */
  readonly firstWithin: string;
  /** What had not been fetched is left out: `{count}`, `{total}`. */
  readonly notFetched: string;
  /** Description of a picture for who does not see it: `{events}` of `{title}`. */
  readonly picture: string;
  readonly events: PluralForms;
}

/** Those of the language, in English where it has none. */
export function printStringsFor(lang: string): PrintStrings {
  return lang.toLowerCase().split('-')[0] === 'de' ? de : en;
}
